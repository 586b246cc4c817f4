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
  /** Mass beyond which nothing accrues: far above any bolus, so that no sum can overflow. */
  public static final @Picograms long MOST_PG = 1000000000000L;

  /*@ public invariant -2 * MOST_PG <= basalPg && basalPg <= MOST_PG;
  @ public invariant 0 <= bolusPg && bolusPg <= MOST_PG;
  @ public invariant granted + basalPg + bolusPg <= prescribed;
  @ accessible \inv: this.*;
  @*/
  /*@ public ghost \bigint granted; @*/
  /*@ public ghost \bigint prescribed; @*/
  private /*@ spec_public @*/ @Picograms long basalPg;
  private /*@ spec_public @*/ @Picograms long bolusPg;

  /** Makes an account with nothing prescribed. */
  /*@ public normal_behavior
  @ ensures basalPg == 0 && bolusPg == 0 && granted == 0 && prescribed == 0;
  @ assignable \nothing;
  @*/
  public PrescriptionCredit() {
    /*@ set granted = 0; @*/
    /*@ set prescribed = 0; @*/
  }

  /**
   * Adds what the schedule prescribes for the time that passed.
   *
   * @param pg at least 0
   * @param capPg most that may wait to be caught up, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MOST_PG && 0 <= capPg && capPg <= MOST_PG;
  @ ensures basalPg == (\old(basalPg) + pg < capPg ? \old(basalPg) + pg : capPg);
  @ ensures prescribed == \old(prescribed) + pg;
  @ assignable basalPg, prescribed;
  @*/
  public void prescribe(@Picograms long pg, @Picograms long capPg) {
    /*@ set prescribed = prescribed + pg; @*/
    basalPg = Clamp.least(basalPg + pg, capPg);
  }

  /**
   * Adds what an admitted bolus has accrued.
   *
   * @param pg at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MOST_PG;
  @ ensures bolusPg == (\old(bolusPg) + pg < MOST_PG ? \old(bolusPg) + pg : MOST_PG);
  @ ensures prescribed == \old(prescribed) + pg;
  @ assignable bolusPg, prescribed;
  @*/
  public void addBolus(@Picograms long pg) {
    /*@ set prescribed = prescribed + pg; @*/
    bolusPg = Clamp.least(bolusPg + pg, MOST_PG);
  }

  /** Drops what is left of a bolus. */
  /*@ public normal_behavior
  @ ensures bolusPg == 0;
  @ assignable bolusPg;
  @*/
  public void lapseBolus() {
    bolusPg = 0L;
  }

  /**
   * Credit left.
   *
   * @return pg; at least 0 lets one stroke flow, which may overdraw it by that stroke
   */
  /*@ public normal_behavior
  @ ensures \result == basalPg + bolusPg;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long leftPg() {
    return basalPg + bolusPg;
  }

  /**
   * Books a stroke: basal pays first, a bolus what basal lacks.
   *
   * @param pg mass of the stroke
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= 80000000 && -2 * MOST_PG <= basalPg - pg;
  @ ensures basalPg + bolusPg == \old(basalPg) + \old(bolusPg) - pg && bolusPg <= \old(bolusPg);
  @ ensures granted == \old(granted) + pg;
  @ ensures 0 <= \old(basalPg) + \old(bolusPg) ==> granted <= prescribed + pg && -pg <= basalPg;
  @ assignable basalPg, bolusPg, granted;
  @*/
  public void stroke(@Picograms long pg) {
    /*@ set granted = granted + pg; @*/
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
