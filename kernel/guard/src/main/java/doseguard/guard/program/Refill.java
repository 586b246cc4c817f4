package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;

/**
 * One refill from opening to confirmation, and the reconciliation of what was drawn with dead
 * reckoning. An open or abandoned refill leaves dosing as it was; ceilings take the higher of the
 * old and the declared concentration until the next confirmed one (T8).
 */
// [impl->dsn~refill-session~1]
public final class Refill {
  /** The drawn volume fits. */
  public static final int FITS = 0;

  /** Within the pump's accuracy, yet always worth a look. */
  public static final int INVESTIGATE = 1;

  /** Outside the pump's accuracy. */
  public static final int DISCREPANT = 2;

  private final @Milliseconds long endMs;
  private final @NanoLitres long absoluteNl;
  private final @NanoLitres long toleranceNl;
  private final @PerMille long accuracy;
  private @Milliseconds long openMs;
  private /*@ spec_public @*/ @MicrogramsPerMillilitre int declared;
  private /*@ spec_public @*/ @MicrogramsPerMillilitre int doubted;
  private boolean open;
  private boolean overDelivered;
  private @NanoLitres long filledNl;
  private final RefillTrend trend;

  /**
   * Makes a desk with no refill open.
   *
   * @param policy the limits in force
   * @param accuracy labelled accuracy e, per mille
   */
  public Refill(Policy policy, @PerMille long accuracy) {
    this.endMs = policy.of(Policy.REFILL_END_MS);
    this.absoluteNl = policy.of(Policy.REFILL_ABSOLUTE_NL);
    this.toleranceNl = policy.of(Policy.REFILL_TOLERANCE_NL);
    this.accuracy = accuracy;
    this.trend = new RefillTrend(accuracy, toleranceNl);
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @return true once, when the open refill is abandoned for lack of a confirmation
   */
  public boolean abandonedBy(@Milliseconds long elapsedMs) {
    openMs = Clamp.least(endMs, openMs + elapsedMs);
    boolean abandoned = open && openMs >= endMs;
    open &= !abandoned;
    return abandoned;
  }

  /**
   * Opens a refill.
   *
   * @param concentration declared, ug/mL
   */
  public void begin(@MicrogramsPerMillilitre int concentration) {
    open = true;
    openMs = 0L;
    doubted = (int) Clamp.most(doubted, declared);
    declared = concentration;
  }

  /** Closes the refill without a confirmation; the declared concentration stays a possibility. */
  public void abandon() {
    open = false;
  }

  /**
   * Closes the refill.
   *
   * @param volumeNl volume now in the reservoir, nL
   */
  public void close(@NanoLitres long volumeNl) {
    open = false;
    declared = 0;
    doubted = 0;
    filledNl = volumeNl;
  }

  /**
   * Reconciles what was drawn with what the refill before left.
   *
   * @param accountedNl dead reckoning, nL
   * @param aspiratedNl volume drawn, nL
   * @return {@link #FITS}, {@link #INVESTIGATE} or {@link #DISCREPANT}
   */
  public int reconcile(@NanoLitres long accountedNl, @NanoLitres long aspiratedNl) {
    @NanoLitres long deliveredNl = filledNl - accountedNl;
    @NanoLitres long missingNl = accountedNl - aspiratedNl;
    @NanoLitres long gapNl = Clamp.most(missingNl, -missingNl);
    boolean outside = gapNl > Clamp.permille(deliveredNl, accuracy) + toleranceNl;
    overDelivered = outside && missingNl > 0L;
    if (outside) {
      return DISCREPANT;
    }
    trend.book(missingNl, deliveredNl);
    return gapNl > absoluteNl ? INVESTIGATE : FITS;
  }

  /**
   * Volume after the last refill.
   *
   * @return nL, 0 before the first
   */
  public @NanoLitres long filledNl() {
    return filledNl;
  }

  /**
   * Whether the last refills together lean too far.
   *
   * @return true when they do
   */
  public boolean leans() {
    return trend.leans();
  }

  /**
   * Whether a refill is open.
   *
   * @return true between begin and confirmation or abandonment
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Whether the last refill found more gone than the pump's accuracy explains.
   *
   * @return true until the next refill
   */
  public boolean overDelivered() {
    return overDelivered;
  }

  /**
   * What the refill that is open declares.
   *
   * @return ug/mL; without meaning when none is open
   */
  public @MicrogramsPerMillilitre int declared() {
    return declared;
  }

  /**
   * The highest concentration that abandoned refills before the open one declared: it may have been
   * in the reservoir.
   *
   * @return ug/mL, 0 when there is none
   */
  public @MicrogramsPerMillilitre int doubted() {
    return doubted;
  }

  /**
   * The highest concentration that was declared and not confirmed: it may be in the reservoir.
   *
   * @return ug/mL, 0 when there is none
   */
  /*@ public normal_behavior
  @ requires 0 <= declared && declared <= 16000 && 0 <= doubted && doubted <= 16000;
  @ ensures \result == (declared > doubted ? declared : doubted);
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @MicrogramsPerMillilitre int possible() {
    return (int) Clamp.most(declared, doubted);
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return trend.drift();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long given = Fold.of(endMs, absoluteNl, toleranceNl, accuracy);
    long found = Fold.of(openMs, declared, doubted, filledNl);
    return Fold.of(given, found, trend.fold(), Fold.of(open, overDelivered, false, false));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    openMs = tape.pass(openMs);
    declared = tape.pass(declared);
    doubted = tape.pass(doubted);
    filledNl = tape.pass(filledNl);
    open = tape.pass(open);
    overDelivered = tape.pass(overDelivered);
    trend.exchange(tape);
  }
}
