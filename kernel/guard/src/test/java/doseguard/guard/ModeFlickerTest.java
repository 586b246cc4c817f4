package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.DeviceMode;
import org.junit.jupiter.api.Test;

/**
 * A mode of the device that comes and goes from call to call suspends a ninth of the time at most.
 */
class ModeFlickerTest {
  private static final long STROKE = 500000L;
  private static final long DOSE = 400 * UG;

  private static Rig running() {
    Rig rig = new Rig().started(Frame.established(DOSE));
    rig.askFor(2 * HOUR, MINUTE);
    return rig;
  }

  @Test
  void shouldSuspendNoMoreThanANinthWhenTheModeFlickersFromCallToCall() {
    DeviceMode device = new DeviceMode(HOUR);
    long suspendedMs = 0L;
    for (int minute = 0; minute < 30 * 1440; minute++) {
      device.observe(minute % 2 == 0 ? DeviceMode.MRI : DeviceMode.NORMAL);
      suspendedMs += device.suspends() ? MINUTE : 0L;
      device.advance(MINUTE);
    }
    assertTrue(suspendedMs <= HOUR + 30 * DAY / 9, "suspended for " + suspendedMs / HOUR + " h");
  }

  @Test
  void shouldNotStarveWhenTheModeFlickersFromCallToCall() {
    Rig rig = running();
    rig.askFor(DAY, MINUTE);
    rig.seen.valid |= Observation.MODE;
    long granted = 0L;
    for (int i = 0; i < 288 * 5; i++) {
      rig.seen.mode = i % 2 == 0 ? DeviceMode.MRI : DeviceMode.NORMAL;
      granted += rig.ask(108_000L - 20_000L * (i % 2));
    }
    long prescribed = DOSE * (288L * 5L) * 98_000L / DAY;
    assertTrue(granted * STROKE >= prescribed * 8 / 9, granted + " strokes");
  }
}
