package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Picograms;

/**
 * Fidelity: what is granted never exceeds what was prescribed so far plus the admitted boluses by
 * more than one stroke (T11). Basal that was not asked for in time can be caught up to a cap; a
 * bolus lapses at its programmed end.
 */
// [impl->dsn~prescription-credit~1]
public final class PrescriptionCredit {
  private @Picograms long basalPg;
  private @Picograms long bolusPg;

  /** Makes an account with nothing prescribed. */
  public PrescriptionCredit() {}

  /**
   * Adds what the schedule prescribes for the time that passed.
   *
   * @param pg at least 0
   * @param capPg most that may wait to be caught up, at least 0
   */
  public void prescribe(@Picograms long pg, @Picograms long capPg) {
    basalPg = Clamp.least(basalPg + pg, capPg);
  }

  /**
   * Adds what an admitted bolus has accrued.
   *
   * @param pg at least 0
   */
  public void addBolus(@Picograms long pg) {
    bolusPg += pg;
  }

  /** Drops what is left of a bolus. */
  public void lapseBolus() {
    bolusPg = 0L;
  }

  /**
   * Credit left.
   *
   * @return pg; at least 0 lets one stroke flow, which may overdraw it by that stroke
   */
  public @Picograms long leftPg() {
    return basalPg + bolusPg;
  }

  /**
   * Books a stroke: basal pays first, a bolus what basal lacks.
   *
   * @param pg mass of the stroke
   */
  public void stroke(@Picograms long pg) {
    basalPg -= pg;
    @Picograms long fromBolus = Clamp.within(-basalPg, 0L, bolusPg);
    bolusPg -= fromBolus;
    basalPg += fromBolus;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(basalPg, bolusPg);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    basalPg = tape.pass(basalPg);
    bolusPg = tape.pass(bolusPg);
  }
}
