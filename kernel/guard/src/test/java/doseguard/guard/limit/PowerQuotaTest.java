package doseguard.guard.limit;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a power loss may cost: strokes covered, time between two saves. */
// [utest->dsn~power-quota~2]
class PowerQuotaTest {
  private final PowerQuota quota = new PowerQuota();

  private void strokes(int count) {
    for (int i = 0; i < count; i++) {
      quota.stroke();
    }
  }

  @Test
  void shouldCoverNothingBeforeTheFirstSave() {
    assertEquals(0, quota.cover());
    assertFalse(quota.due());
  }

  @ParameterizedTest(name = "{0} strokes since the restart: {1} covered")
  @CsvSource({
    "0, 1",
    "1, 1",
    "7, 1",
    "8, 2",
    "11, 2",
    "12, 3",
    "59, 14",
    "63, 15",
    "64, 16",
    "65, 16",
    "1000, 16",
  })
  void shouldCoverAQuarterOfTheStrokesSinceTheRestart(int strokes, int cover) {
    strokes(strokes);
    quota.renew();
    assertEquals(cover, quota.cover());
    quota.stroke();
    assertEquals(cover - 1, quota.cover());
    quota.saved();
    assertEquals(cover - 1, quota.cover(), "a save alone covers no more");
  }

  @ParameterizedTest(name = "saved at {0} ms: due {1} ms later")
  @CsvSource({
    "0, 60000",
    "60000, 60000",
    "180000, 60000",
    "180003, 60000",
    "180004, 60001",
    "960000, 319999",
    "10799999, 3599999",
    "10800004, 3600000",
    "14400000, 3600000",
    "90000000, 3600000",
  })
  void shouldBeDueAfterAQuarterOfTheTimeSinceTheRestart(long savedAtMs, long laterMs) {
    quota.advance(savedAtMs);
    quota.saved();
    assertFalse(quota.due());
    quota.advance(laterMs - 1L);
    assertFalse(quota.due());
    quota.advance(1L);
    assertTrue(quota.due());
    quota.advance(100L * HOUR);
    quota.renew();
    assertTrue(quota.due(), "until the next save");
    quota.saved();
    assertFalse(quota.due());
  }

  @Test
  void shouldBeAsCautiousAsNewAfterARestart() {
    strokes(100);
    quota.advance(100L * HOUR);
    quota.renew();
    quota.saved();
    quota.restart();
    assertEquals(0, quota.cover());
    assertFalse(quota.due());
    quota.advance(MINUTE - 1L);
    assertFalse(quota.due());
    quota.advance(1L);
    assertTrue(quota.due());
    quota.renew();
    assertEquals(1, quota.cover());
  }

  @Test
  void shouldForgetAtARestartThatASaveWasDue() {
    quota.advance(MINUTE);
    assertTrue(quota.due());
    quota.restart();
    assertFalse(quota.due());
  }

  @Test
  void shouldComeBackFromAnImageAsItWas() {
    StateImage image = new StateImage(new NonVolatile(), 0L);
    strokes(33);
    quota.advance(HOUR);
    quota.renew();
    quota.saved();
    quota.advance(MINUTE);
    quota.exchange(image.write());
    image.close();
    PowerQuota back = new PowerQuota();
    back.exchange(image.read());
    assertEquals(quota.fold(), back.fold());
    assertEquals(8, back.cover());
    back.advance(19L * MINUTE);
    assertTrue(back.due());
  }
}
