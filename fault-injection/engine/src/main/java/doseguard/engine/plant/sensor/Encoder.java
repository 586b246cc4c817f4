package doseguard.engine.plant.sensor;

import doseguard.engine.plant.RandomStream;

/** The encoder on the rotor's shaft: counts strokes, unless it lies. */
public final class Encoder {
  private final EncoderModel model;
  private final RandomStream stream;
  private final SensorState state = new SensorState();
  private final double strokeNl;
  private int count;
  private boolean phantom;

  /**
   * Makes an encoder.
   *
   * @param model what it makes of the strokes
   * @param seed seed of the case
   * @param strokeNl nominal volume of a stroke, nL
   */
  public Encoder(EncoderModel model, long seed, double strokeNl) {
    this.model = model;
    this.stream = new RandomStream(seed, RandomStream.Purpose.ENCODER);
    this.strokeNl = strokeNl;
  }

  /**
   * What is wrong with it.
   *
   * @return the state itself
   */
  public SensorState state() {
    return state;
  }

  /**
   * Makes it count every drive of the rotor, moved or not.
   *
   * @param counts it does
   */
  public void phantom(boolean counts) {
    phantom = counts;
  }

  /**
   * The rotor was driven.
   *
   * @param moved it turned by one stroke
   */
  public void driven(boolean moved) {
    if ((moved || phantom) && !state.stuck()) {
      count += model.exact() ? 1 : counts();
    }
  }

  private int counts() {
    double chance = stream.uniform();
    if (chance < model.missedShare()) {
      return 0;
    }
    return chance < model.missedShare() + model.extraShare() ? 2 : 1;
  }

  /**
   * What it shows.
   *
   * @param nowMs ms since the case began
   * @return strokes since power-on, wrapping at 2^31
   */
  public int count(long nowMs) {
    return (count + (int) (state.wandered(nowMs) / strokeNl)) & Integer.MAX_VALUE;
  }
}
