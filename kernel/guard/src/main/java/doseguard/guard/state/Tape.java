package doseguard.guard.state;

import doseguard.units.AnyUnit;
import doseguard.units.SameUnit;

/**
 * Words that go into a slot of the memory or come back from it, one after the other: each part
 * names its fields once, for both ways.
 */
public final class Tape {
  private final NonVolatile memory;
  private boolean loading;
  private int at;
  private long differs;

  /**
   * Makes a tape.
   *
   * @param memory what it reads and writes
   */
  public Tape(NonVolatile memory) {
    this.memory = memory;
  }

  /**
   * Goes to a place.
   *
   * @param address of the next word
   * @param load true to read the words, false to write them
   */
  void start(int address, boolean load) {
    at = address;
    loading = load;
    differs = 0L;
  }

  /** Whether every word since the start reads back as it was written. */
  boolean took() {
    return differs == 0L;
  }

  /** Address of the next word. */
  int at() {
    return at;
  }

  /**
   * Passes a word.
   *
   * @param value written, unless the tape reads
   * @return the value, or what was read
   */
  @SuppressWarnings("units") // a word comes back of the unit of which it went
  public @SameUnit long pass(@SameUnit long value) {
    @SameUnit long word = value;
    if (loading) {
      word = memory.read(at);
    } else {
      put(at, word);
    }
    at++;
    return word;
  }

  /**
   * Passes a small word.
   *
   * @param value written, unless the tape reads
   * @return the value, or what was read
   */
  public @SameUnit int pass(@SameUnit int value) {
    return (int) pass((long) value);
  }

  /**
   * Passes a yes or no.
   *
   * @param value written, unless the tape reads
   * @return the value, or what was read
   */
  public boolean pass(boolean value) {
    return pass(value ? 1L : 0L) != 0L;
  }

  /**
   * Passes an array.
   *
   * @param words written or filled
   */
  public void pass(@AnyUnit long[] words) {
    if (loading) {
      for (int i = 0; i < words.length; i++) {
        words[i] = memory.read(at + i);
      }
    } else {
      for (int i = 0; i < words.length; i++) {
        put(at + i, words[i]);
      }
    }
    at += words.length;
  }

  @SuppressWarnings("units") // a word of any unit becomes one of the memory
  private void put(int address, @AnyUnit long word) {
    memory.write(address, word);
    differs |= memory.read(address) ^ word;
  }

  /**
   * Passes an array.
   *
   * @param words written or filled
   */
  public void pass(@AnyUnit int[] words) {
    for (int i = 0; i < words.length; i++) {
      words[i] = pass(words[i]);
    }
  }
}
