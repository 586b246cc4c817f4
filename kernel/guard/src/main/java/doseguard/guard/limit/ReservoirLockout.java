package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;
import doseguard.units.Picograms;

/**
 * What is left in the reservoir by dead reckoning, and the lock at the hardware minimum that only a
 * confirmed refill opens (T3, T4).
 */
// [impl->dsn~reservoir-account~1, dsn~reservoir-lock~1]
public final class ReservoirLockout {
  /*@ public invariant 100 <= strokeNl && strokeNl <= 5000 && 0 <= minimumNl && minimumNl <= 5000000;
  @ public invariant 0 <= accuracy && accuracy <= 300;
  @ public invariant 0 <= accountedNl && accountedNl <= 60000000;
  @ public invariant 0 <= possibleNl && possibleNl <= 60000000;
  @ private invariant accountedNl - strokeNl < minimumNl ==> locked;
  @ private invariant readsEmpty && accountedNl <= possibleNl ==> locked;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ final @NanoLitres int strokeNl;
  private /*@ spec_public @*/ final @NanoLitres int minimumNl;
  private /*@ spec_public @*/ final @PerMille long accuracy;
  private /*@ spec_public @*/ @NanoLitres int accountedNl;
  private /*@ spec_public @*/ @NanoLitres int possibleNl;
  private /*@ spec_public @*/ boolean locked;
  private /*@ spec_public @*/ boolean readsEmpty;
  private /*@ spec_public @*/ boolean hasReadEmpty;

  /**
   * Makes a locked, empty reservoir.
   *
   * @param strokeNl volume of one stroke, nL
   * @param minimumNl volume below which the pump cannot deliver, nL
   * @param accuracy labelled accuracy e, per mille
   */
  /*@ public normal_behavior
  @ requires 100 <= strokeNl && strokeNl <= 5000 && 0 <= minimumNl && minimumNl <= 5000000;
  @ requires 0 <= accuracy && accuracy <= 300;
  @ ensures this.strokeNl == strokeNl && this.minimumNl == minimumNl && this.accuracy == accuracy;
  @ ensures locked && accountedNl == 0;
  @ assignable \nothing;
  @*/
  public ReservoirLockout(
      @NanoLitres int strokeNl, @NanoLitres int minimumNl, @PerMille long accuracy) {
    this.strokeNl = strokeNl;
    this.minimumNl = minimumNl;
    this.accuracy = accuracy;
    this.locked = true;
  }

  /**
   * Takes a confirmed refill.
   *
   * @param filledNl volume now in the reservoir, nL
   */
  /*@ public normal_behavior
  @ requires 0 <= filledNl && filledNl <= 60000000;
  @ ensures accountedNl == filledNl && !readsEmpty && !hasReadEmpty;
  @ ensures locked == (filledNl - strokeNl < minimumNl);
  @ ensures minimumNl <= filledNl ==>
  @ (filledNl - possibleNl) * (1000 + accuracy) <= (filledNl - minimumNl) * 1000;
  @ ensures minimumNl <= filledNl ==>
  @ (filledNl - minimumNl) * 1000 < (filledNl - possibleNl + 1) * (1000 + accuracy);
  @ ensures filledNl < minimumNl ==> possibleNl == filledNl;
  @ assignable accountedNl, possibleNl, readsEmpty, hasReadEmpty, locked;
  @*/
  public void refill(@NanoLitres int filledNl) {
    accountedNl = filledNl;
    @NanoLitres long usableNl = Clamp.most(0L, (long) filledNl - minimumNl);
    possibleNl = filledNl - (int) Clamp.reducedBy(usableNl, accuracy);
    readsEmpty = false;
    hasReadEmpty = false;
    locked = filledNl - strokeNl < minimumNl;
  }

  /** Books strokes that left the reservoir. */
  /*@ public normal_behavior
  @ ensures accountedNl == (\old(accountedNl) < strokeNl ? 0 : \old(accountedNl) - strokeNl);
  @ ensures locked == (\old(locked) || accountedNl - strokeNl < minimumNl
  @ || (readsEmpty && accountedNl <= possibleNl));
  @ assignable accountedNl, locked;
  @*/
  public void stroke() {
    accountedNl = (int) Clamp.most(0L, (long) accountedNl - strokeNl);
    locked |= accountedNl - strokeNl < minimumNl;
    locked |= readsEmpty && emptyPossible();
  }

  /**
   * Notes whether the level sensor reads empty; together with a low account that locks.
   *
   * @param reads true when it does
   */
  /*@ public normal_behavior
  @ ensures readsEmpty == reads && hasReadEmpty == (\old(hasReadEmpty) || reads);
  @ ensures locked == (\old(locked) || (reads && accountedNl <= possibleNl));
  @ assignable readsEmpty, hasReadEmpty, locked;
  @*/
  public void levelReads(boolean reads) {
    readsEmpty = reads;
    hasReadEmpty |= reads;
    locked |= readsEmpty && emptyPossible();
  }

  /**
   * Whether the pump may already be empty at the fast edge of its accuracy.
   *
   * @return true at or below {@code V_fill - (V_fill - V_minimum) / (1 + e)}, which is {@code
   *     V_fill * e / (1 + e)} for a pump that can use all of its fill
   */
  /*@ public normal_behavior
  @ ensures \result == (accountedNl <= possibleNl);
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ boolean emptyPossible() {
    return accountedNl <= possibleNl;
  }

  /**
   * Whether a refill is due soon.
   *
   * @param floorNl volume at which it is due at the latest, nL
   * @param reservePg mass that the coming days need, pg
   * @param concentration that it is dosed with, ug/mL
   * @return true at or below the larger of the floor and the accuracy margin plus the reserve
   */
  /*@ public normal_behavior
  @ requires 0 <= concentration && concentration <= 1000000;
  @ ensures \result == (accountedNl <= floorNl
  @ || (accountedNl - possibleNl) * concentration <= reservePg);
  @ assignable \strictly_nothing;
  @*/
  public boolean low(
      @NanoLitres long floorNl,
      @Picograms long reservePg,
      @MicrogramsPerMillilitre int concentration) {
    @NanoLitres long beyondNl = (long) accountedNl - possibleNl;
    return accountedNl <= floorNl || Clamp.mass(beyondNl, concentration) <= reservePg;
  }

  /**
   * Whether the level sensor has read empty.
   *
   * @return true until the next refill
   */
  /*@ public normal_behavior
  @ ensures \result == hasReadEmpty;
  @ assignable \strictly_nothing;
  @*/
  public boolean hasReadEmpty() {
    return hasReadEmpty;
  }

  /**
   * Whether nothing may flow until a confirmed refill.
   *
   * @return true when locked
   */
  /*@ public normal_behavior
  @ ensures \result == locked;
  @ assignable \strictly_nothing;
  @*/
  public boolean locked() {
    return locked;
  }

  /**
   * Volume by dead reckoning.
   *
   * @return nL
   */
  /*@ public normal_behavior
  @ ensures \result == accountedNl;
  @ assignable \strictly_nothing;
  @*/
  public @NanoLitres int accountedNl() {
    return accountedNl;
  }

  /**
   * Mass above the hardware minimum.
   *
   * @param concentration ug/mL
   * @return pg, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= concentration && concentration <= 1000000;
  @ ensures \result == (accountedNl < minimumNl ? 0 : (accountedNl - minimumNl) * concentration);
  @ ensures 0 <= \result;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long usablePg(@MicrogramsPerMillilitre int concentration) {
    return Clamp.mass(Clamp.most(0L, (long) accountedNl - minimumNl), concentration);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long volumes = Fold.of(strokeNl, minimumNl, accountedNl, possibleNl);
    return Fold.of(volumes, accuracy, Fold.of(locked, readsEmpty, hasReadEmpty, false), 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    accountedNl = tape.pass(accountedNl);
    possibleNl = tape.pass(possibleNl);
    locked = tape.pass(locked);
    readsEmpty = tape.pass(readsEmpty);
    hasReadEmpty = tape.pass(hasReadEmpty);
  }
}
