package doseguard.reports.campaign;

import doseguard.engine.oracle.Finding;
import doseguard.reports.Result;
import doseguard.reports.page.CoursePlot;
import java.util.List;

/**
 * What the first page tells of a case that was run again for its own page.
 *
 * @param name what it is a case of
 * @param title what happens in it
 * @param findings what the oracles found
 * @param course its course as a small picture
 */
public record Traced(String name, String title, List<Finding> findings, String course) {

  /** Copies the list. */
  public Traced {
    findings = List.copyOf(findings);
  }

  /**
   * Keeps what is told of a case.
   *
   * @param index the case's index
   * @param name what it is a case of
   * @param replayed the case, run again
   * @return what is kept
   */
  public static Traced of(long index, String name, Result replayed) {
    return new Traced(
        name,
        replayed.subject().title(),
        replayed.verdict().findings(),
        CoursePlot.of(replayed, "course-" + index));
  }

  /** The finding on a hazard that belongs to a margin: what is given up has another one. */
  String hazard(double margin) {
    String words = "";
    double nearest = Double.POSITIVE_INFINITY;
    for (Finding finding : findings) {
      double apart = Math.abs(finding.margin() - margin);
      if (finding.question().hazard() && apart < nearest) {
        nearest = apart;
        words = finding.words();
      }
    }
    return words;
  }
}
