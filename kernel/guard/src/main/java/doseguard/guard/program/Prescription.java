package doseguard.guard.program;

import doseguard.guard.state.Crc;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Picograms;
import doseguard.units.PicogramsPerDay;
import doseguard.units.SameUnit;

/**
 * A prescription as it crosses the telemetry link: a frame of words, checked before anything in it
 * is believed. Basal is a daily schedule of up to 24 segments; doses are masses, so that a change
 * of concentration never changes what the patient is meant to get.
 */
// [impl->dsn~frame-layout~1]
public final class Prescription {

  /** Sequence number, above every one accepted before. */
  public static final int SEQUENCE = 0;

  /** Origin of the spasticity: 0 spinal, 1 cerebral. */
  public static final int INDICATION = 1;

  /** Concentration in the reservoir, ug/mL. */
  public static final @MicrogramsPerMillilitre int CONCENTRATION = 2;

  /** The same, entered a second time, ug/mL. */
  public static final @MicrogramsPerMillilitre int CONCENTRATION_AGAIN = 3;

  /** Per-patient ceiling of any 24 h, pg; 0 when the policy's alone applies. */
  public static final @Picograms int CEILING_PG = 4;

  /** Least volume between reservoir and catheter tip, nL. */
  public static final @NanoLitres int DEAD_LEAST_NL = 5;

  /** Most volume between reservoir and catheter tip, nL. */
  public static final @NanoLitres int DEAD_MOST_NL = 6;

  /** Effective screening dose, pg; needed for a first prescription. */
  public static final @Picograms int SCREENING_PG = 7;

  /** How long the effect of the screening dose lasted, ms. */
  public static final @Milliseconds int EFFECT_MS = 8;

  /** Daily dose of an established therapy that this pump takes over, pg; 0 for a new patient. */
  public static final @Picograms int CONTINUES_PG = 9;

  /** Mass of one patient bolus, pg; 0 for none. */
  public static final @Picograms int BOLUS_PG = 10;

  /** Time over which a patient bolus is given, ms. */
  public static final @Milliseconds int BOLUS_MS = 11;

  /** Least time between two patient boluses, ms. */
  public static final @Milliseconds int BOLUS_LOCKOUT_MS = 12;

  /** Most patient boluses in any 24 h. */
  public static final int BOLUS_MOST = 13;

  /** Mass of a single bolus given once when it comes into force, pg; 0 for none. */
  public static final @Picograms int SINGLE_PG = 14;

  /** Time over which the single bolus is given, ms. */
  public static final @Milliseconds int SINGLE_MS = 15;

  /** Time of day at the proposal, ms since midnight. */
  public static final @Milliseconds int PHASE_MS = 16;

  /** Number of segments, 1 to {@link #SEGMENTS_MOST}. */
  public static final int SEGMENTS = 17;

  /** 1 when the single bolus fills a new catheter, with the pump's first prescription; else 0. */
  public static final int PRIME = 18;

  /** First of the segments' start minutes (0 to 1439, rising, the first 0). */
  public static final int START_FIRST = 19;

  /** Most segments a day. */
  public static final int SEGMENTS_MOST = 24;

  /** First of the segments' rates, pg per day. */
  public static final @PicogramsPerDay int RATE_FIRST = 43;

  /** Check word over all words before it: {@link #check}. */
  public static final int CHECK = 67;

  /** Number of words. */
  public static final int WORDS = 68;

  private /*@ spec_public @*/ final long[] words;
  private /*@ spec_public @*/ long seal;

  /** Makes an empty frame. */
  public Prescription() {
    this.words = new long[WORDS];
  }

  /**
   * The check word of a frame: CRC-32 (reflected, polynomial 0x04C11DB7) over the words before
   * {@link #CHECK}, least significant byte first.
   *
   * @param frame {@link #WORDS} words
   * @return 0 to 2^32 - 1
   */
  // [impl->dsn~frame-check-word~1]
  public static long check(long[] frame) {
    int crc = Crc.START;
    for (int i = 0; i < CHECK; i++) {
      crc = Crc.next(crc, frame[i]);
    }
    return Crc.value(crc);
  }

  /**
   * Takes a copy of a frame.
   *
   * @param frame {@link #WORDS} words
   */
  /*@ public normal_behavior
  @ requires words != null && words.length == WORDS && frame.length == WORDS && frame != words;
  @ ensures (\forall int i; 0 <= i && i < WORDS; words[i] == frame[i]);
  @ assignable words[*], seal;
  @*/
  public /*@ helper @*/ void load(long[] frame) {
    /*@ loop_invariant 0 <= i && i <= WORDS;
    @ loop_invariant (\forall int k; 0 <= k && k < i; words[k] == frame[k]);
    @ decreases WORDS - i;
    @ assignable words[*];
    @*/
    for (int i = 0; i < WORDS; i++) {
      words[i] = frame[i];
    }
    seal = Fold.of(words);
  }

  /**
   * Takes a copy of another prescription.
   *
   * @param other the one to copy
   */
  /*@ public normal_behavior
  @ requires words != null && words.length == WORDS;
  @ requires other.words != null && other.words.length == WORDS && other.words != words;
  @ ensures (\forall int i; 0 <= i && i < WORDS; words[i] == other.words[i]);
  @ assignable words[*], seal;
  @*/
  public /*@ helper @*/ void copy(Prescription other) {
    load(other.words);
  }

  /**
   * One word.
   *
   * @param index its index
   * @return its value
   */
  /*@ public normal_behavior
  @ requires words != null && 0 <= index && index < words.length;
  @ ensures \result == words[index];
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @SameUnit long of(@SameUnit int index) {
    return words[index];
  }

  /**
   * Whether the check word fits the words.
   *
   * @return true when the frame arrived whole
   */
  public boolean whole() {
    return check(words) == words[CHECK];
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(words);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return seal;
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(words);
    seal = Fold.of(words);
  }
}
