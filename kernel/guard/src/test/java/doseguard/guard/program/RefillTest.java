package doseguard.guard.program;

import static doseguard.guard.Figures.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refill from opening to confirmation: time-out, reconciliation, and what may be inside. */
// [utest->dsn~refill-session~1, dsn~refill-reconciliation~1]
class RefillTest {
  private Refill refill;

  @BeforeEach
  void start() {
    refill =
        new Refill(
            Figures.policyWith(
                Policy.REFILL_ABSOLUTE_NL, 200000, Policy.REFILL_TOLERANCE_NL, 150000),
            100);
  }

  @Test
  void shouldBeAbandonedOnceAtHalfAnHourToTheMillisecond() {
    assertFalse(refill.abandonedBy(60 * MINUTE), "nothing is open");
    refill.begin(500);
    assertFalse(refill.abandonedBy(30 * MINUTE - 1));
    assertTrue(refill.isOpen());
    assertTrue(refill.abandonedBy(1));
    assertFalse(refill.isOpen());
    assertFalse(refill.abandonedBy(1));
  }

  @Test
  void shouldNotBeAbandonedAfterItsConfirmation() {
    refill.begin(500);
    refill.close(5000000);
    assertFalse(refill.isOpen());
    assertFalse(refill.abandonedBy(60 * MINUTE));
  }

  @Test
  void shouldKeepWhatWasDeclaredPossibleUntilAConfirmation() {
    assertEquals(0, refill.possible());
    refill.begin(2000);
    assertEquals(2000, refill.declared());
    assertEquals(2000, refill.possible());
    assertEquals(0, refill.doubted());
    refill.abandon();
    assertFalse(refill.isOpen());
    assertEquals(2000, refill.possible());
    refill.begin(500);
    assertEquals(500, refill.declared());
    assertEquals(2000, refill.doubted());
    assertEquals(2000, refill.possible());
    refill.abandon();
    refill.begin(1000);
    assertEquals(2000, refill.doubted());
    assertEquals(2000, refill.possible());
    refill.close(5000000);
    assertEquals(0, refill.possible());
    refill.begin(1000);
    assertEquals(0, refill.doubted());
    assertEquals(1000, refill.possible());
  }

  /** Accuracy 10 % of what was delivered, 150 uL of tolerance, 200 uL always worth a look. */
  @ParameterizedTest(name = "delivered {0}, {1} missing: {2}, over-delivered {3}")
  @CsvSource({
    "0, 150000, 0, false",
    "0, 150001, 2, true",
    "0, -150000, 0, false",
    "0, -150001, 2, false",
    "500000, 200000, 0, false",
    "500000, 200001, 2, true",
    "500000, -200001, 2, false",
    "1000000, 200000, 0, false",
    "1000000, 200001, 1, false",
    "1000000, -200001, 1, false",
    "1000000, 250000, 1, false",
    "1000000, 250001, 2, true",
    "1000000, -250001, 2, false",
  })
  void shouldReconcileWhatWasDrawn(long delivered, long missing, int found, boolean over) {
    refill.close(5000000 + delivered);
    refill.begin(500);
    assertEquals(found, refill.reconcile(5000000, 5000000 - missing));
    assertEquals(over, refill.overDelivered());
    refill.close(5000000);
    refill.begin(500);
    assertEquals(over, refill.overDelivered(), "until the next one is reconciled");
    refill.reconcile(5000000, 5000000);
    assertFalse(refill.overDelivered());
  }

  @Test
  void shouldKnowTheVolumeAfterTheLastRefill() {
    assertEquals(0, refill.filledNl());
    refill.begin(500);
    assertEquals(0, refill.filledNl(), "not before its confirmation");
    refill.close(5000000);
    assertEquals(5000000, refill.filledNl());
    refill.begin(500);
    refill.abandon();
    assertEquals(5000000, refill.filledNl());
  }

  @Test
  void shouldReconcileWithTheRefillBefore() {
    refill.close(15000000);
    assertEquals(Refill.DISCREPANT, refill.reconcile(5000000, 5000000 - 1150001));
    assertEquals(Refill.INVESTIGATE, refill.reconcile(5000000, 5000000 - 1150000));
    refill.close(8000000);
    assertEquals(Refill.DISCREPANT, refill.reconcile(5000000, 5000000 - 450001));
    assertEquals(Refill.INVESTIGATE, refill.reconcile(5000000, 5000000 - 450000));
  }

  /** 10 mL each, accuracy 10 %, tolerance 150 uL: two together may lean by 1564 uL. */
  @ParameterizedTest(name = "{0} nL twice: leans {1}")
  @CsvSource({"782000, false", "782001, true", "-782000, false", "-782001, true"})
  void shouldLeanWithTheRefillsTogether(long missing, boolean leans) {
    for (int i = 0; i < 2; i++) {
      assertFalse(refill.leans());
      refill.close(15000000);
      refill.begin(500);
      assertEquals(Refill.INVESTIGATE, refill.reconcile(5000000, 5000000 - missing));
      assertEquals(0L, refill.drift());
    }
    assertEquals(leans, refill.leans());
  }
}
