package doseguard.reports.page;

import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Finding;
import doseguard.reports.Check;
import doseguard.reports.Claim;
import doseguard.reports.Result;
import doseguard.reports.Summary;
import doseguard.reports.plot.Scene;
import doseguard.reports.plot.SvgLanes;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import doseguard.reports.trace.AlarmSpans;
import doseguard.reports.trace.Story;
import java.util.List;
import java.util.Locale;

/**
 * What the page of one scenario shows.
 *
 * @param row its line of the verdict table
 * @param covers incidents and requirements that it covers
 * @param given what it starts from
 * @param checks its expectations and what became of them
 * @param claims what it declares that cannot be kept within its bound
 * @param oracles what each oracle found
 * @param timeLine the drawing of faults, acts and alarms
 * @param plots the plots below it, on the same axis
 * @param story what happened, in order of time
 * @param alarms every alarm that was active or annunciated
 * @param families fault classes in it, each once
 * @param home name of the first page's table
 * @param again the command that runs it again
 */
public record ScenarioPage(
    IndexRow row,
    List<String> covers,
    List<Fact> given,
    List<Check> checks,
    List<Claim> claims,
    List<OracleRow> oracles,
    String timeLine,
    List<PlotView> plots,
    List<StoryRow> story,
    List<AlarmRow> alarms,
    List<String> families,
    String home,
    String again) {

  /**
   * What one oracle found.
   *
   * @param question what it asks
   * @param violated whether its bound was passed
   * @param margin how far from the bound
   * @param at where the worst moment is, empty when there is none
   * @param words the finding
   */
  public record OracleRow(
      String question, boolean violated, String margin, String at, String words) {}

  /**
   * One line of the story.
   *
   * @param time when
   * @param kind one word for what it is
   * @param css the kind as a class of the style sheet
   * @param words what happened
   * @param repeats how often and until when, empty when once
   */
  public record StoryRow(String time, String kind, String css, String words, String repeats) {}

  /**
   * One alarm.
   *
   * @param tag its tag in the plots, empty for an advisory
   * @param name its name
   * @param advisory whether it is an advisory
   * @param first when it was first heard of
   * @param annunciations how often it was newly annunciated
   * @param active how long it was active
   * @param open whether it is still active at the end
   */
  public record AlarmRow(
      String tag,
      String name,
      boolean advisory,
      String first,
      int annunciations,
      String active,
      boolean open) {}

  /**
   * Makes the page of a scenario file.
   *
   * @param result the judged scenario
   * @return its page
   */
  public static ScenarioPage of(Result result) {
    String again = "./doseguard run " + result.file() + " --trace trace.csv";
    return of(result, "All scenarios", again);
  }

  /**
   * Makes the page of a result.
   *
   * @param result the judged scenario
   * @param home name of the first page's table
   * @param again the command that runs it again
   * @return its page
   */
  public static ScenarioPage of(Result result, String home, String again) {
    TimeLine line = new TimeLine(result);
    Scene scene = line.scene();
    return new ScenarioPage(
        IndexRow.of(Summary.of(result)),
        result.covers(),
        Given.of(result),
        result.checks(),
        result.claims(),
        result.verdict().findings().stream().map(ScenarioPage::oracle).toList(),
        SvgLanes.draw(scene, "timeline", line.lanes(), line.words()),
        new PlotSet(result).plots().stream().map(plot -> PlotView.of(scene, plot)).toList(),
        Story.of(result.trace().events()).stream().map(ScenarioPage::story).toList(),
        line.alarms().stream().map(alarm -> alarm(line, alarm)).toList(),
        result.subject().faults().stream().map(Fault::family).distinct().toList(),
        home,
        again);
  }

  private static OracleRow oracle(Finding finding) {
    return new OracleRow(
        sentence(FaultWords.spaced(finding.question().name())),
        finding.violated(),
        Double.isFinite(finding.margin()) ? Decimal.percent(finding.margin()) : "none",
        finding.atMs() < 0 ? "" : Moment.at(finding.atMs()),
        finding.words());
  }

  private static StoryRow story(Story.Line line) {
    String repeats =
        line.times() == 1 ? "" : line.times() + " times, last at " + Moment.at(line.toMs());
    String kind = line.kind().replace('-', ' ');
    return new StoryRow(
        Moment.at(line.fromMs()), kind, css(line.kind()), sentence(line.words()), repeats);
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String css(String kind) {
    return switch (kind) {
      case "fault", "fault-end" -> "k-fault";
      case "alarm", "alarm-end" -> "k-alarm";
      case "refusal", "hold" -> "k-refusal";
      case "act" -> "k-act";
      default -> "k-flow";
    };
  }

  private static AlarmRow alarm(TimeLine line, AlarmSpans alarm) {
    return new AlarmRow(
        line.tag(alarm),
        alarm.alarm().name(),
        alarm.alarm().advisory(),
        Moment.at(alarm.firstMs()),
        alarm.annunciatedMs().size(),
        Moment.span(alarm.activeMs()),
        alarm.activeAtEnd());
  }
}
