package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Clinician;
import doseguard.engine.therapy.Controller;
import doseguard.engine.therapy.Schedule;
import doseguard.guard.PumpProfile;

/**
 * The guarded pump of one case, event by event: the next request, housekeeping every 10 min, a
 * fault's edge, an act, a posture. What happens at one moment happens in that order: posture,
 * faults, acts, runaway, guard. The guard is called before an act too, so that its clocks stand at
 * the moment of the act, and after it, so that what it says is heard at once.
 */
final class GuardedRun {
  /** Longest time between two calls of the guard, ms (design.md 5). */
  static final long HOUSEKEEPING_MS = 600_000L;

  /**
   * The same while a proposal waits for its confirmation, ms: a session is watched minute by
   * minute.
   */
  static final long SESSION_MS = 60_000L;

  private final Case subject;
  private final GuardPort guard;
  private final CsfPressure csf;
  private final ActiveFaults faults;
  private final Story story;
  private final Plant plant;
  private final Controller controller;
  private final Clinician clinician;
  private final FrontEnd frontEnd;
  private final Annunciator annunciator;
  private final MinuteGrid grid;
  private final Sensed sensed = new Sensed();
  private final Answer answer = new Answer();
  private final boolean hasValve;

  private int posture = 1;
  private long nextDecideMs;
  private long runawayAtMs = Long.MAX_VALUE;
  private boolean valveCommand = true;
  private boolean sessionPossible;
  private boolean driven;
  private long granted;
  private long refused;

  /**
   * Makes the guarded pump at the start of a case.
   *
   * @param subject the case
   * @param guard its guard, fresh
   * @param csf posture of the case
   * @param scatter scatter of the case
   * @param record what is filled
   * @param twin record of the twin with the case's gain, for the time line
   * @param sink who reads the time line
   */
  GuardedRun(
      Case subject,
      GuardPort guard,
      CsfPressure csf,
      StrokeScatter scatter,
      Record record,
      Record twin,
      TraceSink sink) {
    this.subject = subject;
    this.guard = guard;
    this.csf = csf;
    this.faults = new ActiveFaults(subject.faults());
    faults.update(0L);
    PumpSpec pump = subject.pump();
    int meant = subject.intended().concentration();
    this.story = new Story(sink);
    this.plant =
        pump.build(
            scatter,
            csf.pressurePa(0),
            meant * faults.concentrationFactor(),
            subject.established() ? meant : 0.0);
    this.controller = new Controller(subject.policy(), pump.profile());
    this.clinician =
        new Clinician(
            subject.seed(),
            subject.policy(),
            subject.acts(),
            guard,
            controller,
            plant,
            faults,
            story);
    this.frontEnd = new FrontEnd(subject.seed(), pump, plant);
    this.annunciator = new Annunciator(guard, story);
    this.hasValve = pump.profile().of(PumpProfile.VALVE) == 1L;
    this.grid = new MinuteGrid(plant, record, story.read() ? timeLine(sink, record, twin) : null);
  }

  /** Runs it to the end. */
  void run() {
    long duration = subject.durationMs();
    clinician.start(subject.pump().fillNl(), subject.intended(), subject.programmed());
    faultEdge(0L);
    sessionPossible = true;
    decide(0L, false);
    long changeMs = nextChangeMs();
    long now = Math.min(nextEventMs(changeMs), duration);
    while (now < duration) {
      grid.advance(now);
      boolean told = now >= changeMs && change(now);
      changeMs = now >= changeMs ? nextChangeMs() : changeMs;
      ask(now, told);
      long next = Math.min(nextEventMs(changeMs), duration);
      if (driven) {
        driven = false;
        frontEnd.driven(grid.stroke(now, next), now);
      }
      now = next;
    }
    grid.advance(duration);
  }

  /**
   * What it produced.
   *
   * @param guarded its record
   * @param exact twin with gain error 0
   * @param gain twin with the case's gain
   * @param exactBasal twin with gain error 0, without patient boluses
   * @param gainBasal twin with the case's gain, without patient boluses
   * @return the run
   */
  Run result(Record guarded, Record exact, Record gain, Record exactBasal, Record gainBasal) {
    return new Run(
        guarded,
        exact,
        gain,
        exactBasal,
        gainBasal,
        annunciator.heard(),
        granted,
        refused,
        story.acts(),
        story.limitedBy());
  }

  private TimeLine timeLine(TraceSink sink, Record record, Record twin) {
    long established =
        subject.established() ? new Schedule(subject.intended().basal()).dailyTotalPg() : 0L;
    return new TimeLine(sink, plant, answer, clinician, record, twin, established);
  }

  private long nextEventMs(long changeMs) {
    return Math.min(changeMs, Math.min(controller.wakeMs(), nextDecideMs));
  }

  /** When something happens besides requests and housekeeping. */
  private long nextChangeMs() {
    long next = Math.min(csf.changeMs(posture), faults.nextEdgeMs());
    return Math.min(next, Math.min(clinician.nextMs(), runawayAtMs));
  }

  /** Lets it happen; true when the guard must be called. */
  private boolean change(long now) {
    if (csf.changeMs(posture) == now) {
      plant.catheter().csf(csf.pressurePa(posture));
      posture++;
    }
    boolean acts = clinician.nextMs() <= now;
    boolean edge = faults.nextEdgeMs() == now;
    if (acts || edge) {
      controller.accrue(now);
      decide(now, false);
    }
    if (edge) {
      faultEdge(now);
    }
    if (acts) {
      clinician.act(now);
      leakThroughRotor();
    }
    if (runawayAtMs == now) {
      runAway(now);
    }
    sessionPossible |= acts || edge;
    return acts || edge;
  }

  private void ask(long now, boolean must) {
    controller.accrue(now);
    boolean request = controller.wants(now);
    if (request || must || now >= nextDecideMs) {
      decide(now, request);
    }
  }

  private void decide(long now, boolean request) {
    sensed.request = request;
    frontEnd.sense(sensed, now);
    guard.decide(sensed, answer);
    moveValve(answer.openValve);
    if (request) {
      if (answer.granted) {
        granted++;
        driven = true;
        controller.granted(now);
        story.strokeGranted(now);
      } else {
        refused++;
        controller.refused(now, answer.rule);
        story.strokeRefused(now, answer.rule);
      }
    }
    annunciator.listen(answer, now);
    nextDecideMs = now + (sessionOpen() ? SESSION_MS : HOUSEKEEPING_MS);
  }

  /** The guard is asked only since something was done that can have left a proposal open. */
  private boolean sessionOpen() {
    sessionPossible = sessionPossible && guard.readBackPg() > 0L;
    return sessionPossible;
  }

  private void moveValve(boolean open) {
    if (hasValve && open != valveCommand) {
      valveCommand = open;
      placeValve();
    }
  }

  private void placeValve() {
    boolean open = faults.valveOpen(valveCommand);
    plant.valve(open);
    frontEnd.valve(open);
    leakThroughRotor();
  }

  private void runAway(long now) {
    if (plant.stroke()) {
      frontEnd.ranAway();
    }
    runawayAtMs = now + faults.runawayIntervalMs();
  }

  private void faultEdge(long now) {
    faults.update(now);
    for (int i = 0; i < faults.count(); i++) {
      story.edge(now, faults.fault(i));
    }
    plant.rotor().stall(faults.stalled());
    plant.catheter().kink(faults.kinkFactor());
    plant.catheter().hole(faults.holeRatio());
    plant.catheter().disconnect(faults.disconnected());
    controller.excess(now, faults.excessFactor());
    frontEnd.apply(faults, now);
    long interval = faults.runawayIntervalMs();
    runawayAtMs = interval == 0L ? Long.MAX_VALUE : Math.min(runawayAtMs, now + interval);
    if (hasValve) {
      placeValve();
    }
    leakThroughRotor();
    if (faults.sessionAbandonedNow()) {
      clinician.abandonSession(now);
    }
  }

  /** A closed valve holds back what leaks through the rotor as well. */
  private void leakThroughRotor() {
    double fraction = faults.hydraulicFraction();
    double flow = 0.0;
    if (fraction > 0.0 && plant.valveOpen()) {
      double meanNlPerDay =
          (double) new Schedule(clinician.intended().basal()).dailyTotalPg()
              / clinician.declaredConcentration();
      flow = fraction * meanNlPerDay / Schedule.DAY_MS;
    }
    plant.rotorLeak(flow);
  }
}
