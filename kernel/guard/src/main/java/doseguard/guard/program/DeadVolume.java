package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;

/**
 * Which concentration is where between reservoir and catheter tip. Every refill starts a front;
 * place 0 is what the reservoir holds, higher places are older. The tip's concentration is
 * bracketed: a front may have arrived after half the least dead volume (a fast stroke jets ahead),
 * and has surely arrived after the most, both widened by the pump's accuracy. Dosing switches at
 * the nominal volume between them: that is the bridge.
 */
public final class DeadVolume {
  private static final int PLACES = 4;
  private static final long FAR_NL = 100000000L;

  private final @PerMille long accuracy;
  private final @MicrogramsPerMillilitre int[] concentration;
  private final @NanoLitres long[] pumpedNl;
  private int count;
  private @NanoLitres long leastNl;
  private @NanoLitres long mostNl;
  private @MicrogramsPerMillilitre int highest;
  private @MicrogramsPerMillilitre int dosing;
  private @MicrogramsPerMillilitre int declared;

  /**
   * Makes an empty line; until a bracket is known it is taken as longer than any.
   *
   * @param accuracy labelled accuracy e, per mille
   */
  public DeadVolume(@PerMille long accuracy) {
    this.accuracy = accuracy;
    this.concentration = new int[PLACES];
    this.pumpedNl = new long[PLACES];
    this.leastNl = FAR_NL;
    this.mostNl = FAR_NL;
  }

  /**
   * Takes the bracket of the volume between reservoir and tip.
   *
   * @param least nL
   * @param most nL, at least {@code least}
   */
  public void bracket(@NanoLitres long least, @NanoLitres long most) {
    leastNl = least;
    mostNl = most;
    settle();
  }

  /**
   * Starts a front: what enters the line from now on has this concentration. Before the first one
   * the line is taken to hold the same.
   *
   * @param next ug/mL
   */
  public void refill(@MicrogramsPerMillilitre int next) {
    if (count == 0) {
      concentration[0] = next;
      pumpedNl[0] = FAR_NL;
      count = 1;
    }
    if (count == PLACES) {
      concentration[PLACES - 2] =
          (int) Clamp.most(concentration[PLACES - 1], concentration[PLACES - 2]);
      count = PLACES - 1;
    }
    for (int i = PLACES - 1; i > 0; i--) {
      concentration[i] = concentration[i - 1];
      pumpedNl[i] = pumpedNl[i - 1];
    }
    concentration[0] = next;
    declared = next;
    pumpedNl[0] = 0L;
    count++;
    settle();
  }

  /**
   * Takes a higher concentration for what the reservoir holds than was declared, once a fill.
   *
   * @param measured ug/mL
   */
  public void raise(@MicrogramsPerMillilitre int measured) {
    if (concentration[0] == declared) {
      concentration[0] = (int) Clamp.most(declared, measured);
      settle();
    }
  }

  /**
   * Books strokes.
   *
   * @param volumeNl nL
   */
  public void stroke(@NanoLitres long volumeNl) {
    if (count > 1) {
      for (int i = 0; i < PLACES; i++) {
        pumpedNl[i] = Clamp.least(FAR_NL, pumpedNl[i] + volumeNl);
      }
      settle();
    }
  }

  private void settle() {
    int may = 0;
    int nominal = 0;
    boolean displaced = false;
    boolean dosed = false;
    int kept = count;
    for (int i = 0; i < count; i++) {
      long fastest = pumpedNl[i] * (1000L + accuracy);
      if (!displaced && 2L * fastest >= leastNl * 1000L) {
        may = (int) Clamp.most(may, concentration[i]);
      }
      if (!dosed && 2L * pumpedNl[i] >= leastNl + mostNl) {
        nominal = concentration[i];
        dosed = true;
      }
      if (!displaced && pumpedNl[i] * (1000L - accuracy) >= mostNl * 1000L) {
        displaced = true;
        kept = i + 1;
      }
    }
    count = dosed ? kept : count;
    dosing = nominal;
    highest = (int) Clamp.most(may, nominal);
  }

  /**
   * The highest concentration that may be leaving the tip.
   *
   * @return ug/mL, at least {@link #dosing}
   */
  public @MicrogramsPerMillilitre int highest() {
    return highest;
  }

  /**
   * The concentration that strokes are dosed with.
   *
   * @return ug/mL
   */
  public @MicrogramsPerMillilitre int dosing() {
    return dosing;
  }

  /**
   * What the last refill declared.
   *
   * @return ug/mL, 0 before the first one
   */
  public @MicrogramsPerMillilitre int declared() {
    return declared;
  }
}
