package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.Schedule;
import doseguard.guard.program.ScheduleCursor;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Picograms;
import doseguard.units.Strokes;

/** All limits together: {@link #rule} only looks, {@link #book} writes a stroke down everywhere. */
public final class Limits {
  private static final long HOUR_MS = 3600000L;

  private final @Milliseconds long catchUpMs;
  private final @Picograms long catchUpPg;
  private final @NanoLitres int strokeNl;
  private final ProgramGate gate;
  private final DeadVolume line;
  private final Refill refill;
  private final Ceilings ceilings;
  private final StrokeRate rate;
  private final PrescriptionCredit credit;
  private final BolusGate bolus;
  private final ReservoirLockout reservoir;
  private final DeliveryHold hold;
  private final ScheduleCursor cursor;

  /**
   * Makes the limits of one pump.
   *
   * @param policy the limits in force
   * @param pump the pump's data sheet
   * @param gate the prescription in force
   * @param line which concentration is where
   * @param refill a refill that may be open
   */
  public Limits(Policy policy, PumpProfile pump, ProgramGate gate, DeadVolume line, Refill refill) {
    long accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    this.catchUpMs = policy.of(Policy.CATCH_UP_MS);
    this.catchUpPg = policy.of(Policy.CATCH_UP_PG);
    this.strokeNl = (int) pump.of(PumpProfile.STROKE_NL);
    this.gate = gate;
    this.line = line;
    this.refill = refill;
    this.ceilings = new Ceilings(policy, accuracy);
    this.rate =
        new StrokeRate(Clamp.scaledUp(HOUR_MS, strokeNl, policy.of(Policy.FLOW_MOST_NL_PER_H)));
    this.credit = new PrescriptionCredit();
    this.bolus = new BolusGate();
    this.reservoir =
        new ReservoirLockout(strokeNl, (int) pump.of(PumpProfile.MINIMUM_NL), accuracy);
    this.hold = new DeliveryHold(policy.of(Policy.PROBE_INTERVAL_MS));
    this.cursor = new ScheduleCursor();
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs smaller of the two elapsed times, ms
   * @param stoppedMs how much of it an ordered stop covered, ms
   * @return what a running bolus accrued in it, pg
   */
  public @Picograms long advance(@Milliseconds long elapsedMs, @Milliseconds long stoppedMs) {
    ceilings.advance(elapsedMs);
    rate.advance(elapsedMs);
    hold.advance(elapsedMs);
    long ofBolus = bolus.advance(elapsedMs);
    credit.addBolus(ofBolus);
    if (bolus.over()) {
      endBolus();
    }
    cursor.skip(stoppedMs);
    long pg = cursor.accrue(gate.schedule(), elapsedMs - stoppedMs);
    long byTime = gate.schedule().rateAt(cursor.phaseMs()) * catchUpMs / Clamp.DAY_MS;
    credit.prescribe(pg, Clamp.least(byTime, catchUpPg));
    return ofBolus;
  }

  /** Ends a running bolus; what is left of it lapses. */
  public void endBolus() {
    bolus.end();
    credit.lapseBolus();
  }

  /**
   * The rule that refuses a stroke now, gravest first.
   *
   * @param stopped an ordered stop is in force
   * @return a {@link Rule}, {@link Rule#NONE} when all agree
   */
  public int rule(boolean stopped) {
    if (!gate.prescribed()) {
      return Rule.NO_PRESCRIPTION;
    }
    if (reservoir.locked()) {
      return Rule.RESERVOIR_LOCKOUT;
    }
    if (!hold.allows()) {
      return Rule.DELIVERY_HOLD;
    }
    if (stopped) {
      return Rule.ORDERED_STOP;
    }
    int ceiling = ceilings.rule(heaviestPg());
    if (ceiling != Rule.NONE) {
      return ceiling;
    }
    if (!rate.allows()) {
      return Rule.STROKE_RATE;
    }
    return credited() ? Rule.NONE : Rule.PRESCRIPTION_CREDIT;
  }

  /**
   * The rule with the least head-room when none refuses.
   *
   * @return a {@link Rule}
   */
  public int nearest() {
    long least = headroomPg();
    if (reservoir.usablePg(line.dosing()) < least) {
      return Rule.RESERVOIR_LOCKOUT;
    }
    return ceilings.headroomPg() == least ? ceilings.nearer() : Rule.PRESCRIPTION_CREDIT;
  }

  /**
   * Mass that may still flow before the nearest ceiling or the prescription.
   *
   * @return pg
   */
  public @Picograms long headroomPg() {
    return Clamp.least(ceilings.headroomPg(), credit.leftPg() + strokePg());
  }

  /** Books a granted stroke. */
  public void book() {
    ceilings.add(heaviestPg());
    credit.stroke(strokePg());
    rate.stroke();
    hold.stroke();
    reservoir.stroke();
    line.stroke(strokeNl);
  }

  /**
   * Books motion that nobody granted.
   *
   * @param strokes at least 0
   */
  public void bookUngranted(@Strokes int strokes) {
    if (strokes > 0) {
      line.ungranted((long) strokes * strokeNl);
      ceilings.add(strokes * heaviestPg());
    }
  }

  /**
   * Puts the ceilings and the time of day of a prescription just accepted in force.
   *
   * @param first it is the pump's first
   */
  public void prescribe(boolean first) {
    Prescription running = gate.running();
    ceilings.prescribe(running, first);
    cursor.moveTo(gate.phaseMs());
    line.bracket(running.of(Prescription.DEAD_LEAST_NL), running.of(Prescription.DEAD_MOST_NL));
  }

  /**
   * Whether the patient may have a bolus now.
   *
   * @param stopped an ordered stop is in force
   * @return a {@link Refusal}
   */
  public int patientRefusal(boolean stopped) {
    if (!gate.prescribed()) {
      return Refusal.BOLUS_NOT_PRESCRIBED;
    }
    if (withheld(stopped)) {
      return Refusal.BOLUS_HELD;
    }
    int own = bolus.patientRefusal(gate.running());
    if (own != Refusal.NONE) {
      return own;
    }
    long pg = gate.running().of(Prescription.BOLUS_PG);
    return roomFor(pg, gate.running(), gate.schedule(), cursor.phaseMs())
        ? Refusal.NONE
        : Refusal.BOLUS_CEILING;
  }

  /**
   * Whether delivery is locked, held or stopped, so that no bolus can begin.
   *
   * @param stopped an ordered stop is in force
   * @return true when it is
   */
  public boolean withheld(boolean stopped) {
    return reservoir.locked() || hold.holding() || stopped;
  }

  /**
   * Whether a bolus fits the ceilings at every later position.
   *
   * @param pg its mass, pg
   * @param asked the prescription whose ceilings apply
   * @param schedule its basal schedule, from now on
   * @param phaseMs time of day now, ms
   * @return true when it does
   */
  public boolean roomFor(
      @Picograms long pg, Prescription asked, Schedule schedule, @Milliseconds long phaseMs) {
    long ahead = pg + bolus.outstandingPg() + Clamp.most(0L, credit.leftPg()) + strokePg();
    return ceilings.roomFor(asked, schedule, phaseMs, ahead, highest(), line.dosing());
  }

  /**
   * The highest concentration that may be leaving the tip, an unconfirmed refill included.
   *
   * @return ug/mL
   */
  public @MicrogramsPerMillilitre int highest() {
    return (int) Clamp.most(line.highest(), refill.possible());
  }

  /**
   * Mass of one stroke at the concentration dosed with.
   *
   * @return pg
   */
  public @Picograms long strokePg() {
    return Clamp.mass(strokeNl, line.dosing());
  }

  /**
   * Mass of one stroke at the highest concentration.
   *
   * @return pg
   */
  public @Picograms long heaviestPg() {
    return Clamp.mass(strokeNl, highest());
  }

  /**
   * Whether the prescription covers a stroke.
   *
   * @return true when it does
   */
  public boolean credited() {
    return credit.leftPg() >= 0L;
  }

  /**
   * The ceilings on mass.
   *
   * @return the limit
   */
  public Ceilings ceilings() {
    return ceilings;
  }

  /**
   * The bolus that runs, and the rules for the next.
   *
   * @return the limit
   */
  public BolusGate bolus() {
    return bolus;
  }

  /**
   * The lock and the account of the reservoir.
   *
   * @return the limit
   */
  public ReservoirLockout reservoir() {
    return reservoir;
  }

  /**
   * The limit that alarms act through.
   *
   * @return the limit
   */
  public DeliveryHold hold() {
    return hold;
  }
}
