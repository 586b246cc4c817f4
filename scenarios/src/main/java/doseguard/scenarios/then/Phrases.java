package doseguard.scenarios.then;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The phrases of {@code then}: each form with what it means. */
public final class Phrases {

  private static final Map<Question, String> QUESTIONS = questions();
  private static final Map<Template, Function<Slots, Expectation>> FORMS = forms();

  private Phrases() {}

  /**
   * How a phrase asks an oracle's question.
   *
   * @param question the question
   * @return for example {@code no unsafe delivery}
   */
  public static String phrase(Question question) {
    return QUESTIONS.get(question);
  }

  /**
   * The expectation that asks an oracle's question.
   *
   * @param question the question
   * @return it holds when the oracle finds no violation
   */
  public static Expectation asking(Question question) {
    return new DeliveryExpectation.Holds(phrase(question), question);
  }

  /**
   * The forms of all phrases.
   *
   * @return for example {@code alarm NAME within TIME}
   */
  public static List<String> list() {
    return FORMS.keySet().stream().map(Template::form).toList();
  }

  /**
   * Reads the lines of {@code then}.
   *
   * @param lines the lines
   * @param durationMs how long the case is, ms
   * @param onsetMs when the first fault begins, ms; negative when the case has none
   * @param problems where to say what is wrong
   * @return the expectations understood, in order
   */
  public static List<Expectation> read(
      List<Tree> lines, long durationMs, long onsetMs, Problems problems) {
    List<Expectation> read = new ArrayList<>();
    Set<Question> stated = new HashSet<>();
    List<Tree> outcomes = new ArrayList<>();
    List<Set<Question>> replaced = new ArrayList<>();
    for (Tree line : lines) {
      if (line.kind() == Tree.Kind.TEXT) {
        Optional<Expectation> one = one(new Slots(line, durationMs, onsetMs, problems));
        one.ifPresent(read::add);
        one.ifPresent(expectation -> stated.addAll(expectation.states()));
        if (one.isPresent() && !one.get().replaces().isEmpty()) {
          outcomes.add(line);
          replaced.add(one.get().replaces());
        }
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (stated.containsAll(replaced.get(i))) {
        String lines2 =
            replaced.get(i).stream()
                .sorted()
                .map(Phrases::phrase)
                .collect(Collectors.joining("', '"));
        problems.add(
            outcomes.get(i).place(),
            "the outcome contradicts '" + lines2 + "'",
            "one or the other");
      }
    }
    return read;
  }

  private static Optional<Expectation> one(Slots slots) {
    String phrase = slots.phrase();
    List<Template.Piece> words = Template.words(phrase);
    Template.Match best = null;
    List<String> expected = new ArrayList<>();
    for (Map.Entry<Template, Function<Slots, Expectation>> form : FORMS.entrySet()) {
      Template.Match match = form.getKey().match(words, phrase.length());
      if (match.whole()) {
        return slots.fill(match.slots(), form.getValue());
      }
      if (best == null || match.index() > best.index()) {
        best = match;
        expected.clear();
      }
      if (match.index() == best.index()) {
        String next = match.missing().isEmpty() ? "the end" : "'" + match.missing() + "'";
        if (!expected.contains(next)) {
          expected.add(next);
        }
      }
    }
    slots.unknown(best.index(), String.join(" or ", expected));
    return Optional.empty();
  }

  private static Map<Question, String> questions() {
    Map<Question, String> map = new EnumMap<>(Question.class);
    map.put(Question.UNSAFE_DELIVERY, "no unsafe delivery");
    map.put(Question.UNNOTICED_INTERRUPTION, "no unnoticed interruption");
    map.put(Question.FALSE_ALARM, "no false alarm");
    map.put(Question.FALSE_STOP, "no false stop");
    map.put(Question.FAILED_RECOVERY, "recovered");
    return map;
  }

  private static Map<Template, Function<Slots, Expectation>> forms() {
    Map<Template, Function<Slots, Expectation>> map = new LinkedHashMap<>();
    map.put(new Template("alarm NAME within TIME of MOMENT"), s -> alarm(s, true));
    map.put(new Template("alarm NAME within TIME"), s -> alarm(s, false));
    map.put(
        new Template("no alarm NAME"),
        s -> new AlarmExpectation.Never(s.phrase(), s.name("alarm", AlarmKind.values())));
    map.put(
        new Template("no delivery alarm"),
        s -> new AlarmExpectation.Never(s.phrase(), AlarmKind.NONE));
    QUESTIONS.forEach((question, phrase) -> map.put(new Template(phrase), s -> asking(question)));
    map.put(
        new Template("refused NAME"),
        s -> new GuardExpectation.RefusedFor(s.phrase(), s.name("refusal", RefusalKind.values())));
    map.put(new Template("nothing refused"), s -> new GuardExpectation.NothingRefused(s.phrase()));
    map.put(
        new Template("limited by NAME"),
        s -> new GuardExpectation.LimitedBy(s.phrase(), s.name("rule", RuleKind.values())));
    map.put(new Template("delivered between SHARE and SHARE of the twin"), s -> share(s, false));
    map.put(
        new Template("delivered between SHARE and SHARE of the twin from MOMENT to MOMENT"),
        s -> share(s, true));
    map.put(
        new Template("tissue at most MASS"),
        s -> new DeliveryExpectation.Tissue(s.phrase(), s.mass()));
    map.put(
        new Template("at most MASS over the twin in WINDOW"),
        s -> new DeliveryExpectation.OverTwin(s.phrase(), s.mass(), s.day()));
    map.put(
        new Template("outcome UNDETECTABLE because REASON ; control CONTROL"),
        s -> new Outcome.Undetectable(s.phrase(), s.words(), s.words()));
    map.put(
        new Template("outcome NOTICED within TIME because REASON ; control CONTROL"),
        s -> new Outcome.Noticed(s.phrase(), s.time(), s.words(), s.words()));
    map.put(
        new Template("outcome WITHHELD because REASON ; control CONTROL"),
        s -> new Outcome.Withheld(s.phrase(), s.words(), s.words()));
    map.put(
        new Template("outcome BOUNDED by MASS in WINDOW because REASON ; control CONTROL"),
        s -> new Outcome.Bounded(s.phrase(), s.mass(), s.day(), s.words(), s.words()));
    return map;
  }

  private static Expectation alarm(Slots s, boolean stated) {
    AlarmKind alarm = s.name("alarm", AlarmKind.values());
    long within = s.time();
    long of = stated ? s.moment() : s.firstFault();
    s.inTime(of, within);
    return new AlarmExpectation.Within(
        s.phrase(), alarm, within, stated ? of : AlarmExpectation.FIRST_FAULT);
  }

  private static Expectation share(Slots s, boolean stated) {
    double least = s.share();
    double most = s.share();
    s.rising(least, most, "the shares");
    long from = stated ? s.moment() : 0;
    long to = stated ? s.moment() : s.durationMs();
    s.rising((double) from, (double) to, "the moments");
    return new DeliveryExpectation.Share(s.phrase(), least, most, from, to);
  }
}
