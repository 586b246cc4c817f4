package doseguard.reports.page;

import doseguard.engine.fault.Fault;
import doseguard.engine.therapy.Act;
import doseguard.reports.Result;
import doseguard.reports.plot.Band;
import doseguard.reports.plot.Lane;
import doseguard.reports.plot.Mark;
import doseguard.reports.plot.Scene;
import doseguard.reports.plot.TimeAxis;
import doseguard.reports.text.Moment;
import doseguard.reports.trace.AlarmSpans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults, acts and alarms of a scenario on the axis that all its plots share. */
final class TimeLine {

  private final Result result;
  private final TimeAxis axis;
  private final List<AlarmSpans> alarms;
  private final Map<AlarmSpans, String> tags = new LinkedHashMap<>();

  TimeLine(Result result) {
    this.result = result;
    this.axis = new TimeAxis(result.subject().durationMs());
    List<AlarmSpans> all =
        new ArrayList<>(AlarmSpans.of(result.trace(), result.run().annunciations()));
    all.sort(Comparator.comparingLong(AlarmSpans::firstMs));
    this.alarms = List.copyOf(all);
    int number = 0;
    for (AlarmSpans alarm : alarms) {
      tags.put(alarm, alarm.alarm().advisory() ? "" : "A" + ++number);
    }
  }

  /** Every alarm, in order of its first moment. */
  List<AlarmSpans> alarms() {
    return alarms;
  }

  /** The tag of a delivery alarm, empty for an advisory. */
  String tag(AlarmSpans alarm) {
    return tags.get(alarm);
  }

  /** What all plots share. */
  Scene scene() {
    List<Mark> marks = new ArrayList<>();
    for (AlarmSpans alarm : alarms) {
      if (!alarm.alarm().advisory()) {
        marks.add(new Mark(tag(alarm), alarm.firstMs()));
      }
    }
    return new Scene(
        axis, result.trace().rows(), result.trace()::atMs, bands(result.subject().faults()), marks);
  }

  /** The rows of the time line: faults, acts, alarms. */
  List<Lane> lanes() {
    List<Lane> lanes = new ArrayList<>();
    for (Fault fault : result.subject().faults()) {
      List<Long> moment = fault.endMs() <= fault.onsetMs() ? List.of(fault.onsetMs()) : List.of();
      String name = "Fault: " + FaultWords.name(fault);
      lanes.add(new Lane("fault", name, bands(List.of(fault)), moment));
    }
    acts().forEach((name, moments) -> lanes.add(lane("act", "Act: " + name, moments)));
    for (AlarmSpans alarm : alarms) {
      List<Band> bars = new ArrayList<>();
      alarm.spans().forEach(span -> bars.add(new Band("", span.fromMs(), span.toMs())));
      String kind = alarm.alarm().advisory() ? "advisory" : "alarm";
      lanes.add(new Lane(kind, label(alarm), bars, alarm.annunciatedMs()));
    }
    return lanes;
  }

  /** The time line in words. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Fault fault : result.subject().faults()) {
      words.append("Fault ").append(FaultWords.name(fault)).append(' ');
      words.append(FaultWords.time(fault)).append(". ");
    }
    acts()
        .forEach(
            (name, at) -> {
              words.append(name).append(": ").append(at.size()).append(" times, first at ");
              words.append(Moment.at(at.get(0))).append(". ");
            });
    for (AlarmSpans alarm : alarms) {
      words.append(label(alarm)).append(" first at ").append(Moment.at(alarm.firstMs()));
      words.append(", active for ").append(Moment.span(alarm.activeMs())).append(". ");
    }
    return words.isEmpty() ? "No fault, no act, no alarm." : words.toString().strip();
  }

  private String label(AlarmSpans alarm) {
    return alarm.alarm().advisory()
        ? "Advisory: " + alarm.alarm().name()
        : tag(alarm) + " alarm: " + alarm.alarm().name();
  }

  private Map<String, List<Long>> acts() {
    Map<String, List<Long>> acts = new LinkedHashMap<>();
    for (Act act : result.subject().acts()) {
      String name = FaultWords.spaced(act.getClass().getSimpleName());
      acts.computeIfAbsent(name, key -> new ArrayList<>()).add(act.atMs());
    }
    return acts;
  }

  private static Lane lane(String kind, String name, List<Long> moments) {
    return new Lane(kind, name + " (" + moments.size() + ")", List.of(), moments);
  }

  private static List<Band> bands(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Band(FaultWords.name(fault), fault.onsetMs(), fault.endMs()))
        .toList();
  }
}
