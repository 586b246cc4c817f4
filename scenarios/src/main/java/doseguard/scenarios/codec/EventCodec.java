package doseguard.scenarios.codec;

import doseguard.engine.fault.Fault;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads {@code when}: faults in the order of the file, acts in the order of time. */
final class EventCodec {

  private static final List<String> VERBS = List.of("fault", "refill", "program", "stop", "do");
  private static final int REPEATS_MOST = 10_000;
  private static final long DAY = 86_400_000L;

  /** Largest volume that can be entered at a refill, nL: 1 L, what uL for mL makes of any fill. */
  private static final long ENTERED_MOST = 1_000_000_000L;

  private final long durationMs;
  private final long capacityNl;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private Therapy meant;
  private boolean unread;

  /**
   * Prepares to read.
   *
   * @param durationMs how long the case is, ms
   * @param capacityNl what the reservoir holds, nL; 0 when that is not known
   * @param meant the prescription meant at the start
   */
  EventCodec(long durationMs, long capacityNl, Therapy meant) {
    this.durationMs = durationMs;
    this.capacityNl = capacityNl;
    this.meant = meant;
  }

  /**
   * The faults read.
   *
   * @return in the order of the file
   */
  List<Fault> faults() {
    return faults;
  }

  /**
   * The acts read.
   *
   * @return in the order of time
   */
  List<Act> acts() {
    return acts;
  }

  /**
   * When the first fault begins.
   *
   * @return ms since the case began; -1 when there is none, 0 when one may be there that could not
   *     be read
   */
  long firstOnsetMs() {
    return faults.stream().mapToLong(Fault::onsetMs).min().orElse(unread ? 0 : -1);
  }

  /**
   * Reads all events. A prescription builds on what was meant at its time, so events are read in
   * the order of time whatever their order in the file.
   *
   * @param scenario the file
   */
  void read(Reading scenario) {
    List<Timed> events = new ArrayList<>();
    for (Tree item : scenario.items("when")) {
      Reading event = new Reading(item, scenario.problems());
      List<String> verbs = VERBS.stream().filter(event::has).toList();
      unread |= verbs.size() != 1 || verbs.get(0).equals("fault");
      if (item.kind() == Tree.Kind.MAP && verbs.size() != 1) {
        String wrong = verbs.isEmpty() ? "nothing happens here" : "two things happen at once here";
        String one = "one of " + String.join(", ", VERBS);
        scenario.problems().add(item.place(), wrong, one);
      } else if (item.kind() == Tree.Kind.MAP) {
        events.add(new Timed(moment(event, "at"), verbs.get(0), event));
      }
    }
    events.stream()
        .filter(timed -> timed.verb().equals("fault"))
        .forEach(
            timed ->
                FaultCodec.read(timed.event(), timed.atMs(), durationMs).ifPresent(faults::add));
    events.stream()
        .filter(timed -> !timed.verb().equals("fault"))
        .sorted(Comparator.comparingLong(Timed::atMs))
        .forEach(this::act);
    acts.sort(Comparator.comparingLong(Act::atMs));
  }

  private record Timed(long atMs, String verb, Reading event) {}

  private long moment(Reading event, String key) {
    long at = event.whole(key, Dimension.TIME, 0, ScenarioCodec.LONGEST_MS, 0);
    if (at > 0 && at >= durationMs) {
      String wrong = "'" + event.text(key) + "' is after the end of the case";
      String within = "a moment before " + Dimension.TIME.show(durationMs);
      event.problems().add(event.place(key), wrong, within);
      return 0;
    }
    return at;
  }

  private void act(Timed timed) {
    Reading event = timed.event();
    switch (timed.verb()) {
      case "refill" -> refill(event, timed.atMs());
      case "program" -> program(event, timed.atMs());
      case "stop" -> acts.add(new Act.Stop(timed.atMs(), stopMs(event)));
      default -> done(event, timed.atMs());
    }
  }

  private static long stopMs(Reading event) {
    boolean usual = event.text("stop").equals("default");
    return usual ? 0 : event.whole("stop", Dimension.TIME, 1000, ScenarioCodec.LONGEST_MS, 0);
  }

  private void refill(Reading event, long atMs) {
    long most = PumpProfile.most(PumpProfile.CAPACITY_NL);
    long volume = event.whole("refill", Dimension.VOLUME, 0, most, 0);
    int concentration = TherapyCodec.concentration(event, meant.concentration());
    long entered = event.has("entered") ? entered(event) : volume;
    acts.add(
        new Act.Refill(atMs, Math.toIntExact(volume), concentration, Math.toIntExact(entered)));
    meant = TherapyCodec.next(meant, concentration);
  }

  /** One that fits is no mistake that the guard can see: what is filled instead is a fault. */
  private long entered(Reading event) {
    long entered = event.whole("entered", Dimension.VOLUME, 0, ENTERED_MOST, 0);
    if (entered > 0 && entered <= capacityNl) {
      String wrong = "'" + event.text("entered") + "' fits the reservoir and would be taken";
      String above = "0 mL, or more than " + Dimension.VOLUME.show(capacityNl);
      event.problems().add(event.place("entered"), wrong, above);
    }
    return entered;
  }

  private void program(Reading event, long atMs) {
    Therapy before = TherapyCodec.next(meant, meant.concentration());
    Therapy programmed = TherapyCodec.read(event.inside("program"), before);
    Therapy intended =
        event.has("intended")
            ? TherapyCodec.read(
                event.inside("intended"), TherapyCodec.next(programmed, programmed.concentration()))
            : programmed;
    acts.add(new Act.Program(atMs, intended, programmed, event.truth("confirm-reduction")));
    meant = intended;
  }

  private void done(Reading event, long atMs) {
    String what = event.text("do");
    if (event.has("every") && !what.equals("bolus")) {
      event.problems().add(event.place("every"), "only a bolus repeats", "no 'every' here");
    }
    boolean mode = what.equals("mri") || what.equals("telemetry");
    if (event.has("for") && !mode && !what.isEmpty()) {
      event.problems().add(event.place("for"), "only a scan or a session lasts", "no 'for' here");
    }
    if (what.equals("resume")) {
      acts.add(new Act.Resume(atMs));
    } else if (what.equals("acknowledge")) {
      acts.add(new Act.Acknowledge(atMs));
    } else if (what.equals("bolus")) {
      boluses(event, atMs);
    } else if (mode) {
      Act.Kind kind = what.equals("mri") ? Act.Kind.MRI : Act.Kind.TELEMETRY;
      acts.add(new Act.Mode(atMs, kind, event.whole("for", Dimension.TIME, 1000, DAY, 1000)));
    }
  }

  private void boluses(Reading event, long atMs) {
    long every = event.whole("every", Dimension.TIME, 1000, ScenarioCodec.LONGEST_MS, 1000);
    boolean repeated = event.has("every") && event.has("until");
    long last = repeated ? moment(event, "until") : atMs;
    if (last < atMs) {
      String wrong = "the boluses end before they begin";
      event.problems().add(event.place("until"), wrong, "a moment after " + event.text("at"));
    }
    if ((last - atMs) / every >= REPEATS_MOST) {
      String wrong = "more than " + REPEATS_MOST + " boluses are asked for";
      event.problems().add(event.place("every"), wrong, "a longer time");
      return;
    }
    for (long at = atMs; at <= last; at += every) {
      acts.add(new Act.AskBolus(at));
    }
  }
}
