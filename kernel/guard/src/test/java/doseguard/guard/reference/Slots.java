package doseguard.guard.reference;

import doseguard.guard.state.NonVolatile;
import java.util.Arrays;

/** The two slots of the memory as words that can go bad. */
final class Slots {
  private final NonVolatile memory;

  Slots(NonVolatile memory) {
    this.memory = memory;
  }

  long[] words() {
    long[] words = new long[NonVolatile.SLOTS * NonVolatile.SLOT_WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = memory.read(i);
    }
    return words;
  }

  void flip(int slot, int number) {
    int at = slot * NonVolatile.SLOT_WORDS + number % 100;
    while (memory.read(at) == 0) {
      at = slot * NonVolatile.SLOT_WORDS + (at + 1) % 100;
    }
    memory.write(at, memory.read(at) ^ (1L << number % 64));
  }

  /** The slot that was written since. */
  int writtenSince(long[] before) {
    return Arrays.mismatch(before, words()) / NonVolatile.SLOT_WORDS;
  }

  /** A slot as it is when the power failed while it was written, with some of its words new. */
  void tear(int slot, int words, long[] before) {
    int first = slot * NonVolatile.SLOT_WORDS;
    memory.write(first, 0);
    for (int i = 1 + words; i < NonVolatile.SLOT_WORDS; i++) {
      memory.write(first + i, before[first + i]);
    }
  }
}
