package doseguard.scenarios.then;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.scenarios.quantity.TimeText;
import java.util.List;
import java.util.Optional;

/** Expectations about the annunciator: only new annunciations count. */
final class AlarmExpectation {

  /** Stands for the first fault's onset. */
  static final long FIRST_FAULT = -1;

  private AlarmExpectation() {}

  /**
   * An alarm comes in time.
   *
   * @param phrase the line
   * @param alarm which
   * @param withinMs how long it may take, ms
   * @param ofMs since when, ms, or {@link #FIRST_FAULT}
   */
  record Within(String phrase, AlarmKind alarm, long withinMs, long ofMs) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      long from = ofMs == FIRST_FAULT ? facts.firstOnsetMs() : ofMs;
      List<Annunciation> all =
          facts.run().annunciations().stream().filter(a -> a.alarm() == alarm).toList();
      Optional<Annunciation> first = all.stream().filter(a -> a.atMs() >= from).findFirst();
      if (first.isEmpty()) {
        String never = alarm + (all.isEmpty() ? " never came" : " came only before ");
        return new Answer(false, all.isEmpty() ? never : never + TimeText.moment(from));
      }
      long took = first.get().atMs() - from;
      String words = alarm + " came " + TimeText.length(took) + " after " + TimeText.moment(from);
      return new Answer(took <= withinMs, words);
    }
  }

  /**
   * An alarm does not come.
   *
   * @param phrase the line
   * @param alarm which; {@link AlarmKind#NONE} for any delivery alarm
   */
  record Never(String phrase, AlarmKind alarm) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      Optional<Annunciation> first =
          facts.run().annunciations().stream().filter(a -> counts(a.alarm())).findFirst();
      if (first.isEmpty()) {
        return new Answer(true, "none came");
      }
      String at = TimeText.moment(first.get().atMs());
      return new Answer(false, first.get().alarm() + " came at " + at);
    }

    private boolean counts(AlarmKind came) {
      return alarm == AlarmKind.NONE ? !came.advisory() : came == alarm;
    }
  }
}
