package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two slots in turn: whatever happens to one, the other is whole. */
// [utest->dsn~state-image~4]
class StateImageTest {
  private static final long IDENTITY = 0xFFFFFFFFL;
  private static final long VERSION = 2L << 32 | IDENTITY;
  private static final int WORDS = 5;

  private NonVolatile memory;
  private StateImage image;

  @BeforeEach
  void start() {
    memory = new NonVolatile();
    image = new StateImage(memory, IDENTITY);
  }

  private static void save(StateImage into, long content) {
    Tape tape = into.write();
    for (int i = 0; i < WORDS; i++) {
      tape.pass(content * 10L + i);
    }
    into.close();
  }

  private void save(long content) {
    save(image, content);
  }

  private int slotOfNewest() {
    return memory.read(2) > memory.read(NonVolatile.SLOT_WORDS + 2) ? 0 : 1;
  }

  private static void holds(StateImage opened, long content) {
    Tape tape = opened.read();
    for (int i = 0; i < WORDS; i++) {
      assertEquals(content * 10L + i, tape.pass(0L));
    }
  }

  @Test
  void shouldTakeTheEventLogForNoSlot() {
    save(1);
    save(2);
    memory.write(NonVolatile.LOG_FIRST, 5L);
    finds(StateImage.GOOD, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void shouldNoteInTheSlotThatDoesNotHoldTheNewest(int saves) {
    for (int i = 1; i <= saves; i++) {
      save(i);
    }
    StateImage opened = new StateImage(memory, IDENTITY);
    opened.find();
    opened.scratch(false).pass(77L);
    finds(StateImage.GOOD, saves);
    opened.find();
    assertEquals(77L, opened.scratch(true).pass(0L));
    finds(StateImage.GOOD, saves);
    for (int i = NonVolatile.LOG_FIRST; i < NonVolatile.WORDS; i++) {
      assertEquals(0L, memory.read(i), "the log holds no notes");
    }
  }

  private void finds(int found, long content) {
    StateImage opened = new StateImage(memory, IDENTITY);
    assertEquals(found, opened.find());
    holds(opened, content);
  }

  private static void copy(NonVolatile from, NonVolatile to, int first, int last) {
    for (int i = first; i <= last; i++) {
      to.write(i, from.read(i));
    }
  }

  private static NonVolatile copyOf(NonVolatile memory) {
    NonVolatile copy = new NonVolatile();
    copy(memory, copy, 0, NonVolatile.WORDS - 1);
    return copy;
  }

  @Test
  void shouldCallAMemoryBlankThatWasNeverWritten() {
    assertEquals(StateImage.BLANK, image.find());
    assertFalse(image.isGood(0));
    assertFalse(image.isGood(1));
  }

  @Test
  void shouldFindTheNewestOfTwoThatAreWrittenInTurn() {
    for (long content = 1L; content < 9L; content++) {
      int before = slotOfNewest();
      save(content);
      finds(StateImage.GOOD, content);
      assertTrue(image.isGood(slotOfNewest()));
      assertTrue(content == 1L || slotOfNewest() != before);
      assertEquals(content > 1L, image.isGood(1 - slotOfNewest()));
    }
    assertEquals(8L, memory.read(slotOfNewest() * NonVolatile.SLOT_WORDS + 2));
    assertEquals(7L, memory.read((1 - slotOfNewest()) * NonVolatile.SLOT_WORDS + 2));
  }

  @Test
  void shouldGoOnAfterTheNewestWhenOpenedAgain() {
    save(1L);
    save(2L);
    image = new StateImage(memory, IDENTITY);
    image.find();
    save(3L);
    finds(StateImage.GOOD, 3L);
    memory.write(slotOfNewest() * NonVolatile.SLOT_WORDS, 0L);
    finds(StateImage.GOOD, 2L);
  }

  @Test
  void shouldSayOfASlotUnderWhichVersionAndInWhichOrderItWasWritten() {
    save(1L);
    save(2L);
    int first = slotOfNewest() * NonVolatile.SLOT_WORDS;
    assertEquals(checkOf(first), memory.read(first));
    assertEquals(VERSION, memory.read(first + 1));
    assertEquals(2L, memory.read(first + 2));
  }

  /** Of every fourth word, from each of the first four, and of all four. */
  private long checkOf(int first) {
    long[] strands = new long[4];
    for (int i = 1; i < NonVolatile.SLOT_WORDS; i++) {
      strands[i % 4] = ImageCheck.next(strands[i % 4], memory.read(first + i));
    }
    return ImageCheck.of(strands[0], strands[1], strands[2], strands[3]);
  }

  @Test
  void shouldKeepTheOlderImageWhateverWriteOfTheNewerIsTheLast() {
    save(1L);
    save(2L);
    NonVolatile before = copyOf(memory);
    int first = (1 - slotOfNewest()) * NonVolatile.SLOT_WORDS;
    save(3L);
    NonVolatile after = copyOf(memory);
    for (int written = 0; written < 8; written++) {
      copy(before, memory, 0, NonVolatile.WORDS - 1);
      memory.write(first, 0L);
      copy(after, memory, first + 1, first + written);
      finds(StateImage.GOOD, 2L);
    }
    memory.write(first, after.read(first));
    finds(StateImage.GOOD, 3L);
  }

  @Test
  void shouldTakeTheSlotFromTheReaderBeforeItsFirstWordAndGiveItBackAfterItsLast() {
    save(1L);
    save(2L);
    Tape tape = image.write();
    for (int i = 0; i < WORDS; i++) {
      finds(StateImage.GOOD, 2L);
      tape.pass(30L + i);
    }
    finds(StateImage.GOOD, 2L);
    assertTrue(image.close());
    finds(StateImage.GOOD, 3L);
  }

  @Test
  void shouldBeFullOnceBothSlotsHoldAnImageAndNoLongerWhenOneIsDamaged() {
    assertFalse(image.isFull());
    save(1L);
    assertFalse(image.isFull());
    save(2L);
    assertTrue(image.isFull());
    for (int slot = 0; slot < NonVolatile.SLOTS; slot++) {
      int word = slot * NonVolatile.SLOT_WORDS + 5;
      memory.write(word, memory.read(word) ^ 1L);
      assertFalse(image.isFull(), "slot " + slot);
      memory.write(word, memory.read(word) ^ 1L);
    }
  }

  @Test
  void shouldCallAMemoryLostWhoseFirstImageWasTorn() {
    image.write();
    assertEquals(StateImage.LOST, new StateImage(memory, IDENTITY).find());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void shouldNoticeEverySingleFlipInEitherSlot(int which) {
    save(1L);
    save(2L);
    int first = which * NonVolatile.SLOT_WORDS;
    long other = slotOfNewest() == which ? 1L : 2L;
    for (int i = 0; i < NonVolatile.SLOT_WORDS * 64; i++) {
      int address = first + i / 64;
      long word = memory.read(address);
      memory.write(address, word ^ 1L << (i % 64));
      assertFalse(image.isGood(which), "word " + i / 64 + " bit " + i % 64);
      assertTrue(image.isGood(1 - which));
      finds(StateImage.DOUBTFUL, other);
      memory.write(address, word);
    }
    finds(StateImage.GOOD, 2L);
  }

  @Test
  void shouldBeLostWhenBothAreDamaged() {
    save(1L);
    save(2L);
    memory.write(4, ~memory.read(4));
    memory.write(NonVolatile.SLOT_WORDS + 4, ~memory.read(NonVolatile.SLOT_WORDS + 4));
    assertEquals(StateImage.LOST, image.find());
  }

  @Test
  void shouldBeLostWhenTheOnlyOneIsDamaged() {
    save(1L);
    int first = slotOfNewest() * NonVolatile.SLOT_WORDS;
    memory.write(first + 4, ~memory.read(first + 4));
    assertEquals(StateImage.LOST, image.find());
  }

  @Test
  void shouldStartAfreshAfterALoss() {
    save(1L);
    save(2L);
    memory.write(4, ~memory.read(4));
    memory.write(NonVolatile.SLOT_WORDS + 4, ~memory.read(NonVolatile.SLOT_WORDS + 4));
    image.find();
    save(8L);
    finds(StateImage.DOUBTFUL, 8L);
    save(9L);
    finds(StateImage.GOOD, 9L);
  }

  @Test
  void shouldNotCountWhatWasSavedUnderAnotherIdentity() {
    save(1L);
    save(2L);
    StateImage other = new StateImage(memory, IDENTITY - 1L);
    assertEquals(StateImage.LOST, other.find());
    save(other, 5L);
    assertEquals(StateImage.DOUBTFUL, other.find());
    holds(other, 5L);
    save(other, 6L);
    assertEquals(StateImage.GOOD, other.find());
    holds(other, 6L);
    assertEquals(StateImage.LOST, image.find());
  }

  /** What lies beyond the state counts too: a slot is good as a whole. */
  @Test
  void shouldTakeASlotWithAFittingCheckWhateverElseItHolds() {
    memory.write(1, VERSION);
    memory.write(2, 1L);
    memory.write(NonVolatile.SLOT_WORDS - 1, 5L);
    memory.write(0, checkOf(0));
    assertTrue(image.isGood(0));
    assertEquals(StateImage.GOOD, image.find());
  }

  @Test
  void shouldChangeItsFoldWithEveryImage() {
    long before = image.fold();
    save(1L);
    long one = image.fold();
    save(2L);
    assertNotEquals(before, one);
    assertNotEquals(one, image.fold());
    assertNotEquals(image.fold(), new StateImage(memory, IDENTITY - 1L).fold());
    StateImage opened = new StateImage(memory, IDENTITY);
    opened.find();
    assertEquals(image.fold(), opened.fold());
  }

  @Test
  void shouldTakeNotesInTheOtherSlotAndLeaveTheImageAlone() {
    save(1L);
    save(2L);
    image.find();
    Tape notes = image.scratch(false);
    for (int i = 0; i < WORDS; i++) {
      notes.pass(70L + i);
      finds(StateImage.GOOD, 2L);
    }
    notes = image.scratch(true);
    for (int i = 0; i < WORDS; i++) {
      assertEquals(70L + i, notes.pass(0L));
    }
    holds(image, 2L);
    assertFalse(image.isGood(1 - slotOfNewest()), "notes are no image");
    save(3L);
    finds(StateImage.GOOD, 3L);
  }

  @Test
  void shouldTakeNotesOverADamagedImageAndStillCallItDamaged() {
    save(1L);
    save(2L);
    int newest = slotOfNewest() * NonVolatile.SLOT_WORDS;
    memory.write(newest + 4, ~memory.read(newest + 4));
    assertEquals(StateImage.DOUBTFUL, image.find());
    image.scratch(false).pass(5L);
    finds(StateImage.DOUBTFUL, 1L);
  }

  @Test
  void shouldNumberOnAfterAnImageThatCannotBeRead() {
    save(1L);
    save(2L);
    for (int slot = 0; slot < 2; slot++) {
      memory.write(
          slot * NonVolatile.SLOT_WORDS + 4, ~memory.read(slot * NonVolatile.SLOT_WORDS + 4));
    }
    assertEquals(StateImage.LOST, image.find());
    save(3L);
    int other = (1 - slotOfNewest()) * NonVolatile.SLOT_WORDS;
    memory.write(other + 4, ~memory.read(other + 4));
    finds(StateImage.GOOD, 3L);
  }
}
