package doseguard.guard.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window of three buckets of 10 ms: what it forgets, and exactly when. */
// [utest->dsn~mass-window~1]
class MassWindowTest {
  private final MassWindow window = new MassWindow(3, 10);

  @AfterEach
  void shouldHaveSealedEveryChange() {
    assertEquals(0L, window.drift());
  }

  @Test
  void shouldAllowNothingBeforeItHasACeiling() {
    assertEquals(0, window.headroomPg());
    window.limitTo(100);
    assertEquals(100, window.headroomPg());
    assertEquals(4, window.positions());
  }

  @ParameterizedTest
  @CsvSource({"2, -999999999999999", "3, -1000000000000000", "4, -1000000000000000"})
  void shouldCountNoFurtherThanItsMost(long pg, long headroom) {
    window.add(MassWindow.MOST_PG - 3);
    window.add(pg);
    assertEquals(headroom, window.headroomPg());
  }

  @ParameterizedTest(name = "given at {0} ms, forgotten at {1} ms")
  @CsvSource({"0, 40", "1, 40", "9, 40", "10, 50", "11, 50", "19, 50"})
  void shouldForgetAtTheEndOfABucketAndNeverWithinTheWindow(long givenAt, long forgottenAt) {
    window.limitTo(100);
    window.advance(givenAt);
    window.add(30);
    window.advance(forgottenAt - givenAt - 1);
    assertEquals(70, window.headroomPg());
    window.advance(1);
    assertEquals(100, window.headroomPg());
  }

  @ParameterizedTest(name = "after a gap of {0} ms, forgotten {1} ms later")
  @CsvSource({"49, 31", "50, 31", "60, 31", "1000, 31"})
  void shouldBeginABucketAtTheEndOfAGapLongerThanTheRing(long gap, long forgottenAfter) {
    window.limitTo(100);
    window.add(50);
    window.advance(gap);
    window.add(30);
    window.advance(forgottenAfter - 1);
    assertEquals(70, window.headroomPg());
    window.advance(1);
    assertEquals(100, window.headroomPg());
  }

  @Test
  void shouldForgetTheSameWhetherTimePassesAtOnceOrByTheMillisecond() {
    MassWindow slow = new MassWindow(3, 10);
    for (int step = 1; step <= 40; step += 3) {
      window.add(step);
      slow.add(step);
      window.advance(step);
      for (int i = 0; i < step; i++) {
        slow.advance(1);
      }
      assertEquals(slow.headroomPg(), window.headroomPg());
      assertEquals(slow.endsInMs(0), window.endsInMs(0));
    }
  }

  @Test
  void shouldForgetEverythingAfterALongPauseAndStartABucket() {
    window.add(5);
    window.advance(1000);
    assertEquals(0, window.headroomPg());
    assertEquals(1, window.endsInMs(0), "the rest of a bucket is taken as short as can be");
    window.advance(0);
    assertEquals(1, window.endsInMs(0));
  }

  @Test
  void shouldSayWhenEachLaterPositionEndsAndWhatLeavesBeforeIt() {
    window.add(1);
    window.advance(10);
    window.add(2);
    window.advance(10);
    window.add(3);
    window.advance(13);
    window.add(4);
    assertEquals(7, window.endsInMs(0));
    assertEquals(17, window.endsInMs(1));
    assertEquals(37, window.endsInMs(3));
    assertEquals(1, window.leavingPg(1));
    assertEquals(2, window.leavingPg(2));
    assertEquals(3, window.leavingPg(3));
    assertEquals(-10, window.headroomPg());
    assertEquals(2, window.roomPg(12));
  }

  @Test
  void shouldCountWhatIsAssumedBesidesWhatWasSeen() {
    window.add(7);
    window.assume(10);
    window.limitTo(100);
    assertEquals(63, window.headroomPg());
    window.advance(10);
    assertEquals(73, window.headroomPg());
    window.advance(30);
    assertEquals(100, window.headroomPg());
  }
}
