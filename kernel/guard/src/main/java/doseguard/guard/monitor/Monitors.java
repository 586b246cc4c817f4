package doseguard.guard.monitor;

import static doseguard.guard.state.AlarmTable.CLOCK_DISAGREE;
import static doseguard.guard.state.AlarmTable.CONCENTRATION_HIGH;
import static doseguard.guard.state.AlarmTable.CONCENTRATION_LOW;
import static doseguard.guard.state.AlarmTable.COVERAGE_REDUCED;
import static doseguard.guard.state.AlarmTable.FILL_MISMATCH;
import static doseguard.guard.state.AlarmTable.OCCLUSION;
import static doseguard.guard.state.AlarmTable.OVER_DELIVERY;
import static doseguard.guard.state.AlarmTable.OVER_DELIVERY_CONFIRMED;
import static doseguard.guard.state.AlarmTable.PULSATILITY_LOST;
import static doseguard.guard.state.AlarmTable.RUNAWAY;
import static doseguard.guard.state.AlarmTable.SLIP;
import static doseguard.guard.state.AlarmTable.STALL;
import static doseguard.guard.state.AlarmTable.THERAPY_INTERRUPTED;
import static doseguard.guard.state.AlarmTable.UNDER_DELIVERY;
import static doseguard.guard.state.AlarmTable.VALVE_FAULT;
import static doseguard.guard.state.AlarmTable.bit;

import doseguard.guard.Clamp;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Picograms;
import doseguard.units.Strokes;

/** All monitors together: readings go in, the alarms whose condition is present come out. */
public final class Monitors {
  private static final long ROTOR = 1L << STALL | 1L << SLIP | 1L << RUNAWAY | 1L << VALVE_FAULT;
  private static final long LINE = 1L << OCCLUSION | 1L << PULSATILITY_LOST;
  private static final long OVER = 1L << OVER_DELIVERY | 1L << OVER_DELIVERY_CONFIRMED;
  private static final long VOLUME = OVER | 1L << UNDER_DELIVERY | 1L << FILL_MISMATCH;
  private static final long DRUG = 1L << CONCENTRATION_HIGH | 1L << CONCENTRATION_LOW;
  private static final long DEVICE = 1L << CLOCK_DISAGREE | 1L << COVERAGE_REDUCED;

  /** Alarms that the monitors judge, bit {@code id}. */
  public static final long WATCHED =
      ROTOR | LINE | VOLUME | DRUG | 1L << THERAPY_INTERRUPTED | DEVICE;

  private final @NanoLitres int strokeNl;
  private final ClockMonitor clock;
  private final StrokeMonitor strokes;
  private final PressureMonitor pressure;
  private final PulsatilityMonitor pulse;
  private final LevelMonitor level;
  private final ConcentrationMonitor concentration;
  private final TherapyMonitor therapy;
  private final ValveMonitor valve;
  private final CoverageMonitor coverage;
  private @Picograms long grantedPg;
  private boolean awaited;
  private boolean confirmed;

  /**
   * Makes the monitors of one pump.
   *
   * @param policy the limits in force
   * @param pump the pump's data sheet
   */
  public Monitors(Policy policy, PumpProfile pump) {
    this.strokeNl = (int) pump.of(PumpProfile.STROKE_NL);
    this.clock = new ClockMonitor();
    this.strokes = new StrokeMonitor();
    this.pressure =
        new PressureMonitor(
            (int) pump.of(PumpProfile.STEP_PA), (int) pump.of(PumpProfile.OCCLUDED_AFTER));
    this.pulse = new PulsatilityMonitor(pump);
    this.level = new LevelMonitor(policy, pump);
    this.concentration =
        new ConcentrationMonitor(pump.of(PumpProfile.CONCENTRATION_SIGMA_PERMILLE));
    this.therapy = new TherapyMonitor();
    this.valve = new ValveMonitor();
    this.coverage = new CoverageMonitor(pump);
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs larger of the two elapsed times, ms
   * @param prescribedPg prescribed in it, pg
   */
  public void advance(@Milliseconds long elapsedMs, @Picograms long prescribedPg) {
    strokes.advance(elapsedMs);
    level.advance(elapsedMs);
    concentration.advance(elapsedMs);
    therapy.advance(elapsedMs, prescribedPg);
  }

  /**
   * Takes the readings.
   *
   * @param o the observation
   * @param declared concentration declared at the last refill, ug/mL
   * @param due a stroke would flow now as far as was known before these readings
   * @param filling a refill is open: what the reservoir holds is not to be judged
   */
  public void observe(
      Observation o, @MicrogramsPerMillilitre int declared, boolean due, boolean filling) {
    coverage.observe(o.valid, clock.mostMs());
    observeStroke(o);
    if (o.has(Observation.PRESSURE_AFTER)) {
      pressure.after(o.pressureAfterPa);
    }
    if (o.has(Observation.PRESSURE)) {
      pressure.now(o.pressurePa, due);
    } else {
      pressure.blind();
    }
    if (o.has(Observation.PULSATILITY) && !pressure.occluded()) {
      pulse.observe(o.pulsatilitySession, o.pulsatilityPa);
    }
    if (o.has(Observation.LEVEL) && !filling) {
      level.observe(o.levelNl);
    }
    if (o.has(Observation.CONCENTRATION) && !filling) {
      concentration.observe(o.concentration, declared);
    }
    if (o.has(Observation.VALVE)) {
      valve.observe(o.valveOpen);
    }
  }

  private void observeStroke(Observation o) {
    if (o.has(Observation.ENCODER)) {
      strokes.observe(o.encoderCount, awaited ? Clamp.STROKE : 0);
    } else {
      strokes.blind();
    }
    confirmed = awaited && strokes.moved();
    if (confirmed) {
      therapy.confirm(grantedPg);
      level.stroke(strokeNl);
    }
    awaited = false;
  }

  /**
   * Notes a granted stroke, to be looked for at the next call.
   *
   * @param dosedPg its mass at the concentration dosed with, pg
   * @param heaviestPg its mass at the highest concentration, pg
   */
  public void granted(@Picograms long dosedPg, @Picograms long heaviestPg) {
    awaited = true;
    grantedPg = dosedPg;
    pressure.stroke(heaviestPg);
  }

  /**
   * Alarms whose condition is present.
   *
   * @param doubted the last refill found more gone than the pump's accuracy explains
   * @return bit {@code id}
   */
  public long present(boolean doubted) {
    boolean second = doubted || strokes.sawUngranted();
    return bit(OCCLUSION, pressure.occluded())
        | bit(STALL, strokes.stalled())
        | bit(SLIP, strokes.slips())
        | bit(RUNAWAY, strokes.runaway())
        | bit(OVER_DELIVERY, level.over())
        | bit(OVER_DELIVERY_CONFIRMED, level.overByHalf() && second)
        | bit(UNDER_DELIVERY, level.under())
        | bit(PULSATILITY_LOST, pulse.lost())
        | bit(CONCENTRATION_HIGH, concentration.tooHigh())
        | bit(CONCENTRATION_LOW, concentration.tooLow())
        | bit(THERAPY_INTERRUPTED, therapy.interrupted(grantedPg))
        | bit(FILL_MISMATCH, level.mismatch())
        | bit(VALVE_FAULT, valve.fault())
        | bit(CLOCK_DISAGREE, clock.disagree())
        | bit(COVERAGE_REDUCED, coverage.reduced() || pressure.lost());
  }

  /**
   * Whether the last call saw a granted stroke move.
   *
   * @return true when it did
   */
  public boolean confirmed() {
    return confirmed;
  }

  /**
   * Books strokes that may or may not have flowed before a restart in the level's dead reckoning:
   * no more is known than that the middle is wrong by half of them at most.
   *
   * @param strokes covered by the image that was loaded, at least 0
   */
  // [impl->dsn~restore~4]
  public void bookUnseen(@Strokes int strokes) {
    @Strokes int open = awaited ? strokes + Clamp.STROKE : strokes;
    level.stroke((open + Clamp.STROKE) / 2 * (long) strokeNl);
  }

  /**
   * The device restarted from a saved state: the last stroke is not looked for.
   *
   * @param timeKnown the time counters ran on
   */
  public void restart(boolean timeKnown) {
    awaited = false;
    strokes.blind();
    pressure.restart();
    if (!timeKnown) {
      clock.restart();
    }
  }

  /** An acknowledgement: what only a person can clear is cleared. */
  public void acknowledge() {
    strokes.acknowledge();
    level.acknowledge();
    pressure.acknowledge();
  }

  /**
   * A confirmed refill.
   *
   * @param filledNl volume declared, nL
   * @param usedNl volume that really left since the refill before, nL; 0 when it is not known
   */
  public void refill(@NanoLitres long filledNl, @NanoLitres long usedNl) {
    level.refill(filledNl, usedNl);
    concentration.refill();
  }

  /**
   * The two time sources.
   *
   * @return the monitor
   */
  public ClockMonitor clock() {
    return clock;
  }

  /**
   * Strokes against the encoder.
   *
   * @return the monitor
   */
  public StrokeMonitor strokes() {
    return strokes;
  }

  /**
   * Catheter pressure.
   *
   * @return the monitor
   */
  public PressureMonitor pressure() {
    return pressure;
  }

  /**
   * Reservoir level.
   *
   * @return the monitor
   */
  public LevelMonitor level() {
    return level;
  }

  /**
   * Concentration.
   *
   * @return the monitor
   */
  public ConcentrationMonitor concentration() {
    return concentration;
  }

  /**
   * Delivery against prescription.
   *
   * @return the monitor
   */
  public TherapyMonitor therapy() {
    return therapy;
  }

  /**
   * The shut-off valve.
   *
   * @return the monitor
   */
  public ValveMonitor valve() {
    return valve;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return therapy.drift() | coverage.drift();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long hydraulic = Fold.of(strokes.fold(), pressure.fold(), pulse.fold(), level.fold());
    long other = Fold.of(concentration.fold(), therapy.fold(), valve.fold(), coverage.fold());
    long answers = Fold.of(awaited, confirmed, false, false);
    return Fold.of(strokeNl, grantedPg, clock.fold(), Fold.of(hydraulic, other, answers, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    grantedPg = tape.pass(grantedPg);
    awaited = tape.pass(awaited);
    confirmed = tape.pass(confirmed);
    clock.exchange(tape);
    strokes.exchange(tape);
    pressure.exchange(tape);
    pulse.exchange(tape);
    level.exchange(tape);
    concentration.exchange(tape);
    therapy.exchange(tape);
    valve.exchange(tape);
    coverage.exchange(tape);
  }
}
