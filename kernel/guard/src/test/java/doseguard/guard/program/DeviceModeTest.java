package doseguard.guard.program;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mode suspends within its allowance, and never without an end. */
// [utest->dsn~device-mode~2]
class DeviceModeTest {
  private final DeviceMode device = new DeviceMode(HOUR);

  @Test
  void shouldBeOrdinaryAtFirst() {
    assertFalse(device.suspends());
    assertFalse(device.stuck());
    device.advance(DAY);
    assertFalse(device.suspends());
    assertFalse(device.stuck());
  }

  @ParameterizedTest
  @ValueSource(ints = {DeviceMode.MRI, DeviceMode.TELEMETRY})
  void shouldSuspendForTheAllowanceToTheMillisecond(int mode) {
    device.observe(mode);
    assertTrue(device.suspends());
    assertFalse(device.stuck());
    device.advance(HOUR - 1);
    assertTrue(device.suspends());
    device.advance(1);
    assertFalse(device.suspends());
    assertTrue(device.stuck());
    device.advance(DAY);
    device.observe(mode);
    assertFalse(device.suspends());
    assertTrue(device.stuck());
    device.observe(DeviceMode.NORMAL);
    assertFalse(device.suspends());
    assertFalse(device.stuck());
  }

  @ParameterizedTest(name = "after {0} ms of the ordinary it suspends again: {1}")
  @CsvSource({"28799999, false", "28800000, false", "28800001, true"})
  void shouldOweNoMoreThanItsWholeAllowance(long ordinaryMs, boolean suspends) {
    device.observe(DeviceMode.MRI);
    device.advance(DAY);
    device.observe(DeviceMode.NORMAL);
    device.advance(ordinaryMs);
    device.observe(DeviceMode.MRI);
    assertEquals(suspends, device.suspends());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, Integer.MAX_VALUE})
  void shouldTakeAModeThatItDoesNotKnowAsOrdinary(int mode) {
    device.observe(DeviceMode.MRI);
    device.observe(mode);
    assertFalse(device.suspends());
    assertFalse(device.stuck());
  }

  @Test
  void shouldDrawOnOneAllowanceWhateverTheModeIs() {
    device.observe(DeviceMode.MRI);
    device.advance(40 * MINUTE);
    device.observe(DeviceMode.TELEMETRY);
    device.advance(20 * MINUTE - 1);
    assertTrue(device.suspends());
    device.advance(1);
    assertTrue(device.stuck());
  }

  @ParameterizedTest(name = "after {0} ms outside: {1} ms of allowance")
  @CsvSource({
    "8, 1",
    "480000, 60000",
    "28799992, 3599999",
    "28800000, 3600000",
    "86400000, 3600000"
  })
  void shouldRecoverAnEighthOfTheTimeOutside(long outsideMs, long allowanceMs) {
    device.observe(DeviceMode.MRI);
    device.advance(HOUR);
    device.advance(DAY);
    device.observe(DeviceMode.NORMAL);
    device.advance(outsideMs);
    device.observe(DeviceMode.MRI);
    device.advance(allowanceMs - 1);
    assertTrue(device.suspends());
    device.advance(1);
    assertFalse(device.suspends());
    assertTrue(device.stuck());
  }

  /** However it flickers: the allowance, and a ninth of the time. */
  @ParameterizedTest(name = "{0} s in a mode, {1} s outside, seen every second")
  @CsvSource({"3600, 3600", "3600, 28800", "600, 60", "86400, 600", "60, 480"})
  void shouldSuspendForNoMoreThanANinthOfTheTimeInTheLongRun(int inside, int outside) {
    long suspendedMs = 0L;
    long passedMs = 0L;
    for (int second = 0; second < 20 * 86400; second++) {
      device.observe(second % (inside + outside) < inside ? DeviceMode.MRI : DeviceMode.NORMAL);
      suspendedMs += device.suspends() ? 1000L : 0L;
      passedMs += 1000L;
      device.advance(1000L);
      assertTrue(9L * suspendedMs <= 9L * HOUR + passedMs + 9000L * (2L + second / inside));
    }
    assertTrue(suspendedMs > HOUR);
  }

  @Test
  void shouldSuspendNothingWithoutAnAllowance() {
    DeviceMode none = new DeviceMode(0L);
    none.observe(DeviceMode.MRI);
    assertFalse(none.suspends());
    assertTrue(none.stuck());
    none.observe(DeviceMode.NORMAL);
    none.advance(DAY);
    none.observe(DeviceMode.MRI);
    assertEquals(true, none.stuck());
  }
}
