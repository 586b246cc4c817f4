package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;

/**
 * The last refills together: one within the pump's accuracy is normal scatter, several that lean
 * the same way are a trend (domain.md 2.3: ASRA17, ACC23). The scatter of the sum of n refills is
 * the accuracy over the root of n.
 */
// [impl->dsn~refill-trend~1]
public final class RefillTrend {
  private static final int REFILLS = 4;

  /** 1 over the root of n, per mille. */
  private static final @PerMille long[] ROOT_PERMILLE = {0L, 1000L, 707L, 577L, 500L};

  private final @PerMille long accuracy;
  private final @NanoLitres long toleranceNl;
  private final @NanoLitres long[] missingNl;
  private final @NanoLitres long[] deliveredNl;
  private int count;
  private long seal;

  /**
   * Makes a trend without refills.
   *
   * @param accuracy labelled accuracy e, per mille
   * @param toleranceNl error of measuring a volume, nL
   */
  public RefillTrend(@PerMille long accuracy, @NanoLitres long toleranceNl) {
    this.accuracy = accuracy;
    this.toleranceNl = toleranceNl;
    this.missingNl = new long[REFILLS];
    this.deliveredNl = new long[REFILLS];
  }

  /**
   * Books a refill.
   *
   * @param missing dead reckoning less what was drawn, nL
   * @param delivered delivered since the refill before by dead reckoning, nL
   */
  public void book(@NanoLitres long missing, @NanoLitres long delivered) {
    for (int i = REFILLS - 1; i > 0; i--) {
      missingNl[i] = missingNl[i - 1];
      deliveredNl[i] = deliveredNl[i - 1];
    }
    missingNl[0] = missing;
    deliveredNl[0] = delivered;
    count = (int) Clamp.least(REFILLS, count + 1L);
    seal();
  }

  private void seal() {
    seal = Fold.of(missingNl, deliveredNl);
  }

  /**
   * Whether the refills together lean too far.
   *
   * @return true when two to four of them do
   */
  public boolean leans() {
    @NanoLitres long missing = 0L;
    @NanoLitres long delivered = 0L;
    boolean found = false;
    for (int n = 1; n <= count; n++) {
      missing += missingNl[n - 1];
      delivered += deliveredNl[n - 1];
      @NanoLitres
      long scatter = Clamp.permille(Clamp.permille(delivered, accuracy), ROOT_PERMILLE[n]);
      found |= n > 1 && Clamp.most(missing, -missing) > scatter + toleranceNl;
    }
    return found;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(missingNl, deliveredNl);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(accuracy, toleranceNl, count, seal);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(missingNl);
    tape.pass(deliveredNl);
    count = tape.pass(count);
    seal();
  }
}
