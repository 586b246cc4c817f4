package doseguard.guard.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account of what was prescribed against what was granted. */
// [utest->dsn~prescription-credit~1]
class PrescriptionCreditTest {
  private PrescriptionCredit credit;

  @BeforeEach
  void start() {
    credit = new PrescriptionCredit();
  }

  @Test
  void shouldStartEvenSoThatOneStrokeMayFlow() {
    assertEquals(0, credit.leftPg());
  }

  @ParameterizedTest
  @CsvSource({"99, 99", "100, 100", "101, 100"})
  void shouldKeepBasalToBeCaughtUpOnlyUpToItsCap(long prescribed, long left) {
    credit.prescribe(prescribed, 100);
    assertEquals(left, credit.leftPg());
  }

  @Test
  void shouldDropWhatWaitsWhenTheCapFalls() {
    credit.prescribe(100, 100);
    credit.prescribe(0, 30);
    assertEquals(30, credit.leftPg());
  }

  @Test
  void shouldOverdrawByTheStrokeAndEarnItBack() {
    credit.stroke(50);
    assertEquals(-50, credit.leftPg());
    credit.prescribe(49, 100);
    assertEquals(-1, credit.leftPg());
    credit.prescribe(1, 100);
    assertEquals(0, credit.leftPg());
  }

  @ParameterizedTest(name = "basal {0} and bolus {1} pay 50; when the bolus lapses {2} are left")
  @CsvSource({
    "60, 40, 10",
    "50, 40, 0",
    "49, 40, 0",
    "20, 40, 0",
    "20, 30, 0",
    "20, 29, -1",
    "0, 40, -10",
  })
  void shouldPayFromBasalFirstAndWhatIsLackingFromTheBolus(
      long basal, long bolus, long afterwards) {
    credit.prescribe(basal, 1000);
    credit.addBolus(bolus);
    credit.stroke(50);
    assertEquals(basal + bolus - 50, credit.leftPg());
    credit.lapseBolus();
    assertEquals(afterwards, credit.leftPg());
  }

  @Test
  void shouldNotLetALapsedBolusReturn() {
    credit.addBolus(40);
    credit.lapseBolus();
    assertEquals(0, credit.leftPg());
    credit.addBolus(1);
    assertEquals(1, credit.leftPg());
  }
}
