package doseguard.cli;

import doseguard.reports.text.Decimal;
import doseguard.store.database.Comparison;
import doseguard.store.database.Comparison.ShrunkMargin;
import doseguard.store.database.Comparison.Slowdown;
import doseguard.store.database.CoverageRow;
import doseguard.store.database.FindingRow;
import java.util.ArrayList;
import java.util.List;

/** What is worse in one campaign than in another, in words. */
final class Worse {

  private static final int MARGIN_DECIMALS = 2;
  private static final int SPEED_DECIMALS = 1;

  private Worse() {}

  /**
   * Writes it down.
   *
   * @param comparison the two campaigns compared
   * @return one line for each thing that is worse; none when nothing is
   */
  static List<String> of(Comparison comparison) {
    List<String> worse = new ArrayList<>();
    comparison.newFindings().forEach(one -> worse.add(finding(one)));
    comparison.shrunkMargins().forEach(one -> worse.add(margin(one)));
    comparison.lostCoverage().forEach(one -> worse.add(coverage(one)));
    comparison.slowdown().ifPresent(one -> worse.add(speed(one)));
    return worse;
  }

  private static String finding(FindingRow found) {
    String margin = Decimal.of(found.margin(), MARGIN_DECIMALS);
    return "new finding: "
        + found.cause()
        + " ("
        + found.cases()
        + " cases, margin "
        + margin
        + ", index "
        + found.index()
        + ")";
  }

  private static String margin(ShrunkMargin shrunk) {
    String earlier = Decimal.of(shrunk.earlier(), MARGIN_DECIMALS);
    String later = Decimal.of(shrunk.later(), MARGIN_DECIMALS);
    String what = shrunk.faults() + ", " + shrunk.oracle();
    return "smaller margin: " + what + ": " + earlier + " to " + later;
  }

  private static String coverage(CoverageRow lost) {
    String what = lost.kind() + " " + lost.name();
    return "lost coverage: " + what + ", seen in " + lost.cases() + " cases before";
  }

  private static String speed(Slowdown slow) {
    String earlier = Decimal.brief(slow.earlier(), SPEED_DECIMALS);
    String later = Decimal.brief(slow.later(), SPEED_DECIMALS);
    return "slower: " + earlier + " to " + later + " cases a second";
  }
}
