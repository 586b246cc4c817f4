package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.PowerLossException;
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
  private final PlantFaults plantFaults;
  private final Annunciator annunciator;
  private final Device device;
  private final MinuteGrid grid;
  private final Sensed sensed = new Sensed();
  private final Answer answer = new Answer();
  private final boolean hasValve;

  private int posture = 1;
  private long nowMs;
  private long nextDecideMs;
  private long runawayAtMs = Long.MAX_VALUE;
  private boolean valveCommand = true;
  private boolean sessionPossible;
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
    this.plantFaults = new PlantFaults(faults, plant, csf.pressurePa(0));
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
    this.device =
        new Device(subject.seed(), guard, controller, frontEnd, annunciator, faults, story);
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
    while (true) {
      long now = nextEventMs();
      if (now >= duration) {
        break;
      }
      grid.advance(now);
      happen(now);
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

  private long nextEventMs() {
    long next = Math.min(csf.changeMs(posture), faults.nextEdgeMs());
    next = Math.min(next, device.backMs());
    if (device.powered()) {
      next = Math.min(next, Math.max(runawayAtMs, nowMs));
    }
    if (device.runs()) {
      long call = Math.min(controller.wakeMs(), nextDecideMs) + device.lateMs();
      next = Math.min(next, Math.max(Math.min(call, clinician.nextMs()), nowMs));
    }
    return next;
  }

  private void happen(long now) {
    nowMs = now;
    try {
      take(now);
    } catch (PowerLossException e) {
      device.torn(now);
      closeWithoutPower();
    }
  }

  private void take(long now) {
    if (csf.changeMs(posture) == now) {
      plantFaults.posture(csf.pressurePa(posture));
      posture++;
    }
    boolean back = device.backMs() == now;
    if (back) {
      device.back(now);
    }
    boolean acts = device.runs() && clinician.nextMs() <= now;
    boolean edge = faults.nextEdgeMs() == now;
    if (acts || edge) {
      controller.accrue(now);
      decide(now, false);
    }
    if (edge) {
      faultEdge(now);
    }
    if (acts && device.runs()) {
      clinician.act(now);
      modes();
      leakThroughRotor();
    }
    if (device.powered() && runawayAtMs <= now) {
      runAway(now);
    }
    sessionPossible |= acts || edge;
    controller.accrue(now);
    boolean request = controller.wants(now);
    if (request || acts || edge || back || now >= nextDecideMs) {
      decide(now, request);
    }
  }

  private void decide(long now, boolean request) {
    if (!device.runs()) {
      return;
    }
    sensed.request = request;
    frontEnd.sense(sensed, now);
    guard.decide(sensed, answer);
    moveValve(answer.openValve);
    if (request) {
      if (answer.granted) {
        granted++;
        frontEnd.driven(plant.stroke(), now);
        controller.granted(now);
        story.strokeGranted(now);
      } else {
        refused++;
        controller.refused(now, answer.rule);
        story.strokeRefused(now, answer.rule);
      }
    }
    annunciator.listen(answer, now);
    device.called(answer, now);
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

  /** The valve closes without power (duty 6 of the embedding guide). */
  private void closeWithoutPower() {
    if (!device.powered()) {
      moveValve(false);
    }
  }

  private void placeValve() {
    boolean open = faults.valveOpen(valveCommand);
    plant.valve(open);
    frontEnd.valve(open);
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
    plantFaults.apply();
    modes();
    controller.excess(now, faults.excessFactor());
    controller.pause(now, faults.pauses());
    frontEnd.apply(faults, now);
    device.edge(now);
    closeWithoutPower();
    long interval = faults.runawayIntervalMs();
    runawayAtMs = interval == 0L ? Long.MAX_VALUE : Math.min(runawayAtMs, now + interval);
    if (hasValve) {
      placeValve();
    }
    leakThroughRotor();
    if (device.runs()) {
      clinician.err(now);
    }
  }

  /** A scanner's field holds the rotor, whether somebody meant it or not. */
  private void modes() {
    plant.rotor().stall(faults.stalled() || clinician.inField());
    frontEnd.mode(clinician.mode());
  }

  private void leakThroughRotor() {
    plantFaults.leakThroughRotor(
        new Schedule(clinician.intended().basal()).dailyTotalPg(),
        clinician.declaredConcentration());
  }
}
