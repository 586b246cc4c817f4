package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;
import doseguard.units.Product;

/**
 * Which concentration is where between reservoir and catheter tip. Every refill starts a front;
 * place 0 is what the reservoir holds, higher places are older. The tip's concentration is
 * bracketed: a front may have arrived after half the least dead volume (a fast stroke jets ahead),
 * and has surely arrived after the most, both widened by the pump's accuracy. Dosing switches at
 * the nominal volume between them: that is the bridge.
 */
// [impl->dsn~line-fronts~2]
public final class DeadVolume {
  /** Room for four refills within one line (project choice), each of which may leave a doubt. */
  private static final int PLACES = 8;

  private static final @NanoLitres long FAR_NL = 100000000L;

  /** Widest bracket that a frame may state, nL: what was pumped beyond it can be forgotten. */
  static final @NanoLitres long WIDEST_NL = 2000000L;

  /**
   * Highest reading believed, ug/mL: the highest concentration that can be approved, four times
   * over (the worst wrong fill of domain.md section 3); above it a sensor is broken.
   */
  private static final @MicrogramsPerMillilitre int RAISED_MOST = 16000;

  private final @PerMille long accuracy;
  private final @MicrogramsPerMillilitre int[] concentration;
  private final @MicrogramsPerMillilitre int[] worst;
  private final @NanoLitres long[] pumpedNl;
  private final @NanoLitres long[] aheadNl;
  private @NanoLitres long sinceOpenNl;
  private int count;
  private @NanoLitres long leastNl;
  private @NanoLitres long mostNl;
  private /*@ spec_public @*/ @MicrogramsPerMillilitre int highest;
  private /*@ spec_public @*/ @MicrogramsPerMillilitre int dosing;
  private @MicrogramsPerMillilitre int declared;
  private long seal;

  /**
   * Makes an empty line; until a bracket is known it is taken as longer than any.
   *
   * @param accuracy labelled accuracy e, per mille
   */
  public DeadVolume(@PerMille long accuracy) {
    this.accuracy = accuracy;
    this.concentration = new int[PLACES];
    this.worst = new int[PLACES];
    this.pumpedNl = new long[PLACES];
    this.aheadNl = new long[PLACES];
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

  /** A refill opens: from now on the line may be drawing what is being filled. */
  public void open() {
    sinceOpenNl = 0L;
  }

  /**
   * Starts a front: what enters the line from now on has this concentration. Before the first one
   * the line is taken to hold the same.
   *
   * @param next ug/mL
   * @param doubted a higher concentration that may have entered the line since {@link #open},
   *     ug/mL; 0 when there is none
   */
  public void refill(@MicrogramsPerMillilitre int next, @MicrogramsPerMillilitre int doubted) {
    if (count == 0) {
      push(next, next);
    }
    if (doubted > worst[0]) {
      push(concentration[0], doubted);
    }
    push(next, next);
    declared = next;
    settle();
  }

  private void push(@MicrogramsPerMillilitre int dosed, @MicrogramsPerMillilitre int most) {
    int free = count < PLACES ? count : join();
    for (int i = free; i > 0; i--) {
      concentration[i] = concentration[i - 1];
      worst[i] = worst[i - 1];
      pumpedNl[i] = pumpedNl[i - 1];
      aheadNl[i] = aheadNl[i - 1];
    }
    concentration[0] = dosed;
    worst[0] = most;
    pumpedNl[0] = count == 0 ? FAR_NL : 0L;
    aheadNl[0] = sinceOpenNl;
    count = (int) Clamp.least(PLACES, count + 1L);
  }

  /**
   * Makes one of two neighbours: of two that are alike or have no stroke between them, which doses
   * as before; else of the oldest two, dosed as the stronger. Returns the place that is free then.
   */
  // [impl->dsn~line-forgetting~2]
  private int join() {
    int free = PLACES - 2;
    for (int i = 0; i < PLACES - 1; i++) {
      boolean alike = concentration[i] == concentration[i + 1] && worst[i] == worst[i + 1];
      free = alike || pumpedNl[i] == pumpedNl[i + 1] ? i : free;
    }
    int kept = free + 1;
    @MicrogramsPerMillilitre
    int stronger = (int) Clamp.most(concentration[free], concentration[kept]);
    concentration[kept] = pumpedNl[free] == pumpedNl[kept] ? concentration[free] : stronger;
    worst[kept] = (int) Clamp.most(worst[free], worst[kept]);
    return free;
  }

  /**
   * Takes a higher concentration for what the reservoir holds than was declared, once a fill.
   *
   * @param measured ug/mL
   */
  // [impl->dsn~line-raised~1]
  public void raise(@MicrogramsPerMillilitre int measured) {
    if (concentration[0] == declared) {
      concentration[0] = (int) Clamp.within(measured, declared, RAISED_MOST);
      worst[0] = concentration[0];
      settle();
    }
  }

  /**
   * Books strokes.
   *
   * @param volumeNl nL
   */
  public void stroke(@NanoLitres long volumeNl) {
    sinceOpenNl = Clamp.least(FAR_NL, sinceOpenNl + volumeNl);
    if (count > 1) {
      for (int i = 0; i < PLACES; i++) {
        pumpedNl[i] = Clamp.least(FAR_NL, pumpedNl[i] + volumeNl);
      }
      settle();
    }
  }

  /**
   * Books motion that nobody granted: fronts may be that much further, yet need not be.
   *
   * @param volumeNl nL, at least 0
   */
  public void ungranted(@NanoLitres long volumeNl) {
    sinceOpenNl = Clamp.least(FAR_NL, sinceOpenNl + volumeNl);
    for (int i = 0; i < PLACES; i++) {
      aheadNl[i] = Clamp.least(FAR_NL, aheadNl[i] + volumeNl);
    }
    settle();
  }

  // [impl->dsn~line-bracket~1]
  private void settle() {
    @MicrogramsPerMillilitre int may = 0;
    @MicrogramsPerMillilitre int nominal = 0;
    boolean displaced = false;
    boolean dosed = false;
    int kept = count;
    for (int i = 0; i < count; i++) {
      @Product({NanoLitres.class, PerMille.class})
      long fastest = (pumpedNl[i] + aheadNl[i]) * (Clamp.WHOLE + accuracy);
      @Product({NanoLitres.class, PerMille.class})
      long slowest = pumpedNl[i] * (Clamp.WHOLE - accuracy);
      if (!displaced && 2L * fastest >= leastNl * Clamp.WHOLE) {
        may = (int) Clamp.most(may, worst[i]);
      }
      if (!dosed && 2L * pumpedNl[i] >= leastNl + mostNl) {
        nominal = concentration[i];
        dosed = true;
      }
      displaced |= slowest >= mostNl * Clamp.WHOLE;
      kept = slowest >= WIDEST_NL * Clamp.WHOLE ? (int) Clamp.least(kept, i + 1L) : kept;
    }
    count = kept;
    dosing = nominal;
    highest = (int) Clamp.most(may, nominal);
    seal();
  }

  private void seal() {
    seal = arrays();
  }

  private long arrays() {
    return Fold.of(Fold.of(concentration, worst), Fold.of(pumpedNl, aheadNl));
  }

  /**
   * The highest concentration that may be leaving the tip.
   *
   * @return ug/mL, at least {@link #dosing}
   */
  /*@ public normal_behavior
  @ ensures \result == highest;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @MicrogramsPerMillilitre int highest() {
    return highest;
  }

  /**
   * The concentration that strokes are dosed with.
   *
   * @return ug/mL
   */
  /*@ public normal_behavior
  @ ensures \result == dosing;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @MicrogramsPerMillilitre int dosing() {
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

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ arrays();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long volumes = Fold.of(sinceOpenNl, leastNl, mostNl, count);
    return Fold.of(volumes, accuracy, seal, Fold.of(highest, dosing, declared, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(concentration);
    tape.pass(worst);
    tape.pass(pumpedNl);
    tape.pass(aheadNl);
    sinceOpenNl = tape.pass(sinceOpenNl);
    count = tape.pass(count);
    leastNl = tape.pass(leastNl);
    mostNl = tape.pass(mostNl);
    highest = tape.pass(highest);
    dosing = tape.pass(dosing);
    declared = tape.pass(declared);
    seal();
  }
}
