package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/** The encoder on the rotor's shaft: counts strokes, unless it lies. */
public final class Encoder {
  /** A counter shows whole strokes and wraps at 2^31, so that its range has no ends. */
  private static final SensorModel COUNTER =
      new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, 0L, 0, Integer.MAX_VALUE);

  private final EncoderModel model;
  private final RandomStream stream;
  private final SensorState state;
  private double counted;
  private double missedShare;
  private double perStroke = 1.0;
  private boolean phantom;
  private double spuriousPerMs;
  private long settledMs;

  /**
   * Makes an encoder.
   *
   * @param model what it makes of the strokes
   * @param seed seed of the case
   */
  public Encoder(EncoderModel model, long seed) {
    this.model = model;
    this.stream = new RandomStream(seed, RandomStream.Purpose.ENCODER);
    this.state = new SensorState(COUNTER, stream);
    this.missedShare = model.missedShare();
  }

  /**
   * What is wrong with what it shows; what is wrong with how it counts is told by the methods here.
   *
   * @return the state itself
   */
  public SensorState state() {
    return state;
  }

  /**
   * Nothing is wrong any more; what was counted stays.
   *
   * @param nowMs ms since the case began
   */
  public void heal(long nowMs) {
    settle(nowMs);
    state.heal();
    phantom = false;
    missedShare = model.missedShare();
    perStroke = 1.0;
    spuriousPerMs = 0.0;
  }

  /**
   * It counts more or less than one for each stroke.
   *
   * @param factor counts for a stroke, on top of what holds already
   */
  public void scale(double factor) {
    perStroke *= factor;
  }

  /** It counts every drive of the rotor, moved or not. */
  public void phantom() {
    phantom = true;
  }

  /**
   * It does not count a share of the strokes, besides those that it misses anyway.
   *
   * @param share 0 to 1
   */
  public void miss(double share) {
    missedShare += (1.0 - missedShare) * share;
  }

  /**
   * It counts although nothing moves, once in every interval.
   *
   * @param intervalMs ms, above 0
   * @param nowMs from when, ms since the case began
   */
  public void spurious(double intervalMs, long nowMs) {
    settle(nowMs);
    spuriousPerMs += 1.0 / intervalMs;
  }

  /**
   * The count jumps once.
   *
   * @param strokes by how much, of either sign
   */
  public void jump(double strokes) {
    counted += strokes;
  }

  /** The count begins anew, as after a loss of power. */
  public void restart() {
    counted = 0.0;
  }

  /**
   * The rotor was driven.
   *
   * @param moved it turned by one stroke
   */
  public void driven(boolean moved) {
    if ((moved || phantom) && !state.stuck()) {
      counted += perStroke * counts();
    }
  }

  /**
   * What it shows.
   *
   * @param nowMs ms since the case began, not before the last call
   * @return strokes since power-on, wrapping at 2^31
   */
  public int count(long nowMs) {
    if (spuriousPerMs > 0.0) {
      settle(nowMs);
    }
    int shown = (int) (long) Math.floor(counted) & Integer.MAX_VALUE;
    return state.show(shown, nowMs);
  }

  private void settle(long nowMs) {
    if (!state.stuck()) {
      counted += spuriousPerMs * (nowMs - settledMs);
    }
    settledMs = nowMs;
  }

  private int counts() {
    if (missedShare == 0.0 && model.extraShare() == 0.0) {
      return 1;
    }
    double chance = stream.uniform();
    if (chance < missedShare) {
      return 0;
    }
    return chance < missedShare + model.extraShare() ? 2 : 1;
  }
}
