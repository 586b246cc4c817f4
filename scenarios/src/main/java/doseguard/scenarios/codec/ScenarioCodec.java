package doseguard.scenarios.codec;

import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.policy.NamedPolicy;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.suite.NamedSuite;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code id}, {@code title}, {@code given} and {@code when} into a case. */
public final class ScenarioCodec {

  /** Longest case, ms: 400 d, a year and the refill after it. */
  public static final long LONGEST_MS = 400L * 86_400_000L;

  private static final long MINUTE = 60_000L;
  private static final long DAY = 86_400_000L;
  private static final long ESTABLISHED_MS = 7 * DAY;
  private static final long DOSE_MOST = 3_000_000_000L;

  private final Reading scenario;
  private final long durationMs;
  private final PumpSpec pump;
  private final Therapy programmed;
  private final Therapy intended;
  private final long seed;
  private final EventCodec events;

  /**
   * Reads a case; what is wrong goes to the problems of the file.
   *
   * @param scenario the file
   * @param policy the policy it names, empty when there is none or it has problems
   * @param suite the sensor suite it names, empty when there is none or it has problems
   */
  public ScenarioCodec(Reading scenario, Optional<NamedPolicy> policy, Optional<NamedSuite> suite) {
    this.scenario = scenario;
    Reading given = scenario.inside("given");
    durationMs = given.whole("duration", Dimension.TIME, MINUTE, LONGEST_MS, LONGEST_MS);
    pump = PumpCodec.read(given.inside("pump"), suite);
    Indication indication = policy.map(NamedPolicy::indication).orElse(Indication.SPINAL);
    programmed = TherapyCodec.read(given.inside("prescription"), start(given, indication));
    intended =
        given.has("intended")
            ? TherapyCodec.read(
                given.inside("intended"), TherapyCodec.next(programmed, programmed.concentration()))
            : programmed;
    seed = given.number("seed", "0", "9223372036854775807", BigDecimal.ZERO).longValue();
    long capacity = pump == null ? 0 : pump.profile().of(PumpProfile.CAPACITY_NL);
    events = new EventCodec(durationMs, capacity, intended);
    events.read(scenario);
  }

  /**
   * How long the case is.
   *
   * @return ms; the longest possible when the file does not say
   */
  public long durationMs() {
    return durationMs;
  }

  /**
   * When the first fault begins.
   *
   * @return ms since the case began, -1 when there is no fault
   */
  public long firstOnsetMs() {
    return events.firstOnsetMs();
  }

  /**
   * The case; only when the file has no problem.
   *
   * @param policy its policy
   * @return the case
   */
  public Case subject(NamedPolicy policy) {
    return new Case(
        scenario.text("id"),
        scenario.text("title"),
        seed,
        durationMs,
        policy.policy(),
        pump,
        scenario.inside("given").inside("start").has("established"),
        intended,
        programmed,
        events.acts(),
        events.faults());
  }

  /** What is known before the first prescription: the screening, or the dose taken over. */
  private static Therapy start(Reading given, Indication indication) {
    Reading start = given.inside("start");
    Reading implant = start.inside("implant");
    Reading established = start.inside("established");
    established.whole("for", Dimension.TIME, ESTABLISHED_MS, Long.MAX_VALUE, ESTABLISHED_MS);
    return new Therapy(
        indication,
        0,
        List.of(new Segment(0, 0)),
        PatientBolus.NONE,
        0,
        0,
        0,
        TherapyCodec.DEAD_LEAST_NL,
        TherapyCodec.DEAD_MOST_NL,
        implant.whole("screening", Dimension.MASS, 1, DOSE_MOST, 0),
        implant.whole("effect", Dimension.TIME, 1, 2 * DAY, 0),
        established.whole("dose", Dimension.DOSE_RATE, 1, DOSE_MOST, 0));
  }
}
