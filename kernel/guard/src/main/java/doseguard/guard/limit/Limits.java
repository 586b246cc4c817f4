package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Rule;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;
import doseguard.guard.program.RestartLadder;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.PerMille;
import doseguard.units.Picograms;
import doseguard.units.Strokes;

/** All limits of one pump, and what time, programming and strokes do to them. */
public final class Limits {
  private static final @Milliseconds long HOUR_MS = 3600000L;

  private /*@ spec_public @*/ final @NanoLitres int strokeNl;
  private final ProgramGate gate;
  private /*@ spec_public @*/ final DeadVolume line;
  private /*@ spec_public @*/ final Refill refill;
  private final Ceilings ceilings;
  private final StrokeRate rate;
  private final PrescriptionCredit credit;
  private final BolusGate bolus;
  private final ReservoirLockout reservoir;
  private final DeliveryHold hold;
  private final RestartLadder ladder;
  private final Basal basal;

  /** All of them that look at a stroke. */
  final Agreement agreement;

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
    @PerMille long margin = pump.of(PumpProfile.ACCURACY_PERMILLE);
    this.strokeNl = (int) pump.of(PumpProfile.STROKE_NL);
    this.gate = gate;
    this.line = line;
    this.refill = refill;
    this.ceilings = new Ceilings(policy, margin);
    this.rate =
        new StrokeRate(Clamp.scaledUp(HOUR_MS, strokeNl, policy.of(Policy.FLOW_MOST_NL_PER_H)));
    this.credit = new PrescriptionCredit();
    this.bolus = new BolusGate();
    this.reservoir = new ReservoirLockout(strokeNl, (int) pump.of(PumpProfile.MINIMUM_NL), margin);
    this.hold = new DeliveryHold(policy.of(Policy.PROBE_INTERVAL_MS));
    this.ladder = new RestartLadder(policy);
    this.basal = new Basal(policy, gate, ladder);
    this.agreement = new Agreement(ceilings, rate, credit, reservoir, hold);
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
    @Picograms long ofBolus = bolus.advance(elapsedMs);
    credit.addBolus(ofBolus);
    if (bolus.over()) {
      endBolus();
    }
    credit.prescribe(basal.advance(elapsedMs, stoppedMs), basal.catchUpPg());
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
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @return a {@link Rule}, {@link Rule#NONE} when all agree
   */
  public int rule(int ordered) {
    return agreement.rule(gate.prescribed(), ordered, heaviestPg());
  }

  /**
   * The rule with the least head-room when none refuses.
   *
   * @return a {@link Rule}
   */
  // [impl->dsn~headroom~1]
  public int nearest() {
    @Picograms long least = headroomPg();
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

  /**
   * Grants one stroke when no rule refuses it, and books it: the only way by which one is granted.
   *
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @return true when it may flow
   */
  public boolean grant(int ordered) {
    boolean granted = agreement.grant(gate.prescribed(), ordered, heaviestPg(), strokePg());
    if (granted) {
      line.stroke(strokeNl);
    }
    return granted;
  }

  /**
   * Books strokes that were covered by an image and may or may not have flowed, as delivered.
   *
   * @param strokes 0 to twice {@link PowerQuota#MOST_STROKES}
   */
  public void bookUnseen(@Strokes int strokes) {
    if (strokes > 0) {
      ladder.confirm(true);
    }
    bookUngranted(strokes);
    for (@Strokes int i = 0; i < Clamp.least(strokes, 2L * PowerQuota.MOST_STROKES); i++) {
      credit.stroke(strokePg());
      reservoir.stroke();
    }
    rate.stroke();
    hold.stroke();
  }

  /**
   * Books motion that nobody granted.
   *
   * @param strokes at least 0
   */
  // [impl->dsn~ungranted-motion~1]
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
    basal.prescribe();
    line.bracket(running.of(Prescription.DEAD_LEAST_NL), running.of(Prescription.DEAD_MOST_NL));
  }

  /**
   * Mass that may still flow before anything more is asked for: what waits, and one stroke.
   *
   * @return pg
   */
  public @Picograms long waitingPg() {
    return bolus.outstandingPg() + Clamp.most(0L, credit.leftPg()) + strokePg();
  }

  /**
   * The highest concentration that may be leaving the tip, an unconfirmed refill included.
   *
   * @return ug/mL
   */
  /*@ public normal_behavior
  @ requires line != null && refill != null;
  @ requires 0 <= line.highest && line.highest <= 16000;
  @ requires 0 <= refill.declared && refill.declared <= 16000;
  @ requires 0 <= refill.doubted && refill.doubted <= 16000;
  @ ensures refill.declared <= line.highest && refill.doubted <= line.highest
  @ ==> \result == line.highest;
  @ ensures line.highest <= refill.declared && refill.doubted <= refill.declared
  @ ==> \result == refill.declared;
  @ ensures line.highest <= refill.doubted && refill.declared <= refill.doubted
  @ ==> \result == refill.doubted;
  @ ensures 0 <= \result && \result <= 16000;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @MicrogramsPerMillilitre int highest() {
    return (int) Clamp.most(line.highest(), refill.possible());
  }

  /**
   * Mass of one stroke at the concentration dosed with.
   *
   * @return pg
   */
  /*@ public normal_behavior
  @ requires line != null && 100 <= strokeNl && strokeNl <= 5000;
  @ requires 0 <= line.dosing && line.dosing <= 16000;
  @ ensures \result == strokeNl * line.dosing && 0 <= \result && \result <= 80000000;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @Picograms long strokePg() {
    return Clamp.mass(strokeNl, line.dosing());
  }

  /**
   * Mass of one stroke at the highest concentration.
   *
   * @return pg
   */
  /*@ public normal_behavior
  @ requires line != null && refill != null && 100 <= strokeNl && strokeNl <= 5000;
  @ requires 0 <= line.highest && line.highest <= 16000;
  @ requires 0 <= refill.declared && refill.declared <= 16000;
  @ requires 0 <= refill.doubted && refill.doubted <= 16000;
  @ ensures refill.declared <= line.highest && refill.doubted <= line.highest
  @ ==> \result == strokeNl * line.highest;
  @ ensures line.highest <= refill.declared && refill.doubted <= refill.declared
  @ ==> \result == strokeNl * refill.declared;
  @ ensures line.highest <= refill.doubted && refill.declared <= refill.doubted
  @ ==> \result == strokeNl * refill.doubted;
  @ ensures 0 <= \result && \result <= 80000000;
  @ assignable \strictly_nothing;
  @*/
  public /*@ helper @*/ @Picograms long heaviestPg() {
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

  /**
   * How much of the dose is given after an interruption.
   *
   * @return the ladder
   */
  public RestartLadder ladder() {
    return ladder;
  }

  /**
   * What the prescription gives.
   *
   * @return the basal
   */
  public Basal basal() {
    return basal;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return ceilings.drift() | bolus.drift();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long flow = Fold.of(ceilings.fold(), rate.fold(), credit.fold(), bolus.fold());
    long gates = Fold.of(reservoir.fold(), hold.fold(), ladder.fold(), basal.fold());
    return Fold.of(flow, gates, strokeNl, 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    ceilings.exchange(tape);
    rate.exchange(tape);
    credit.exchange(tape);
    bolus.exchange(tape);
    reservoir.exchange(tape);
    hold.exchange(tape);
    ladder.exchange(tape);
    basal.exchange(tape);
  }
}
