package doseguard.scenarios.claims;

import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Demand;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeWriter;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.then.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a drawn case as a scenario file. Its {@code then} states the five questions; a harm that
 * the claim declares stands there as an outcome, and an alarm that it promises and that did not
 * come in time as a line of its own, so that the file passes just when the case kept its claim.
 */
public final class AsScenario {

  private AsScenario() {}

  /**
   * Writes a case.
   *
   * @param scenario its keys and values without {@code then}, in order
   * @param claim what is claimed of it
   * @param subject the same as a case
   * @param run what it produced
   * @param verdict what the oracles found in it
   * @return the file
   */
  public static String of(
      Map<String, Tree> scenario, Claim claim, Case subject, Run run, Verdict verdict) {
    Map<String, Tree> file = new LinkedHashMap<>(scenario);
    Tree at = Tree.map(Place.START, Place.START, Map.of());
    List<Tree> lines = new ArrayList<>();
    Overdue.line(claim, subject, run, verdict)
        .ifPresent(line -> lines.add(Tree.instead(Tree.Kind.TEXT, at, line)));
    for (String line : then(claim, verdict)) {
      lines.add(Tree.instead(Tree.Kind.TEXT, at, line));
    }
    file.put("then", Tree.list(Place.START, Place.START, lines));
    if (file.get("when").items().isEmpty()) {
      file.remove("when");
    }
    return TreeWriter.of(file);
  }

  private static List<String> then(Claim claim, Verdict verdict) {
    List<String> lines = new ArrayList<>();
    Set<String> declared = new LinkedHashSet<>();
    for (Question question : Question.values()) {
      String outcome = verdict.on(question).violated() ? outcome(claim, verdict, question) : "";
      if (outcome.isEmpty()) {
        lines.add(Phrases.asking(question).phrase());
      } else {
        declared.add(outcome);
      }
    }
    for (String outcome : declared) {
      lines.add(
          "outcome " + outcome + " because " + claim.because() + "; control " + control(claim));
    }
    return lines;
  }

  private static String control(Claim claim) {
    return claim.control().isEmpty() ? "none is needed" : claim.control();
  }

  /** How a violation is declared; empty when it is not. */
  private static String outcome(Claim claim, Verdict verdict, Question question) {
    Demand demand = claim.demand();
    boolean harm =
        question == Question.UNSAFE_DELIVERY || question == Question.UNNOTICED_INTERRUPTION;
    boolean noticed = verdict.measures().noticedMs() >= 0;
    if (demand instanceof Demand.Undetectable && harm && !noticed) {
      return "UNDETECTABLE";
    }
    if (demand instanceof Demand.Noticed late
        && late.late()
        && question == Question.UNNOTICED_INTERRUPTION) {
      return "NOTICED within " + Dimension.TIME.show(late.withinMs());
    }
    if (demand instanceof Demand.Bounded bounded && question == Question.UNSAFE_DELIVERY) {
      return bounded.dayPg() == Demand.Bounded.UNBOUNDED
          ? "BOUNDED by " + Dimension.MASS.show(bounded.hourPg()) + " in 1 h"
          : "BOUNDED by " + Dimension.MASS.show(bounded.dayPg()) + " in 24 h";
    }
    if (demand instanceof Demand.Together together
        && together.excused(verdict.on(Question.UNSAFE_DELIVERY).margin()).contains(question)) {
      return givenUp(verdict, question);
    }
    boolean told = demand instanceof Demand.Noticed || demand instanceof Demand.Bounded;
    return told && noticed && question == Question.FALSE_STOP ? "WITHHELD" : "";
  }

  /** How what the claims of several faults give up is declared, by what happened. */
  private static String givenUp(Verdict verdict, Question question) {
    Verdict.Measures measures = verdict.measures();
    boolean noticed = measures.noticedMs() >= 0;
    return switch (question) {
      case UNSAFE_DELIVERY ->
          "BOUNDED by " + Dimension.MASS.show(measures.excessDayPg()) + " in 24 h";
      case UNNOTICED_INTERRUPTION ->
          noticed ? "NOTICED within " + Dimension.TIME.show(measures.noticedMs()) : "UNDETECTABLE";
      case FALSE_STOP -> noticed ? "WITHHELD" : "";
      default -> "";
    };
  }
}
