package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Standing;
import doseguard.reports.campaign.DemandWords;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cells of a campaign as aligned lines of text. */
final class CellTable {

  private static final List<String> HEADER =
      List.of("cell", "claim", "standing", "cases", "broken", "bound", "undetected", "p50", "max");
  private static final int STANDING = 2;
  private static final String GAP = "  ";

  private CellTable() {}

  /**
   * Writes the table; under each cell that is not as claimed, why and how to replay it.
   *
   * @param result the campaign
   * @param terminal whether colour is wanted
   * @return lines with their ends
   */
  static String of(CampaignResult result, Terminal terminal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    result.cells().forEach(cell -> rows.add(row(cell)));
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder(line(HEADER, widths, "bold", terminal));
    for (CellResult cell : result.cells()) {
      table.append(line(row(cell), widths, style(cell.standing()), terminal));
      if (!cell.better().isEmpty()) {
        table.append("    better than claimed: ").append(cell.better()).append('\n');
      }
      if (cell.tooSlow()) {
        table
            .append("    slower than the physical limit allows: ")
            .append(Decimal.of(cell.detection().reference().ratio(), 2))
            .append(" times it, and the claim gives no reason\n");
      }
      for (long index : cell.brokenCases()) {
        table.append("    replay ").append(result.seed()).append(':').append(index).append('\n');
      }
    }
    return table.toString();
  }

  /**
   * Counts the standings.
   *
   * @param result the campaign
   * @param sample whether fewer cases were run than the bounds need
   * @return one line
   */
  static String count(CampaignResult result, boolean sample) {
    StringBuilder line = new StringBuilder();
    line.append(result.cases()).append(" cases executed for ").append(result.cells().size());
    line.append(result.cells().size() == 1 ? " cell:" : " cells:");
    for (Standing standing : Standing.values()) {
      if (result.count(standing) > 0) {
        line.append(' ').append(result.count(standing)).append(' ').append(words(standing));
        line.append(',');
      }
    }
    line.setLength(line.length() - 1);
    if (result.failed() > 0) {
      line.append("; the harness failed in ").append(result.failed()).append(" more");
    }
    return line + (sample ? "; a SAMPLE: too few cases for the bounds that are claimed" : "");
  }

  private static String claimed(Claim claim) {
    String demand = DemandWords.of(claim.demand());
    return claim.coverage() instanceof Coverage.Rate rate
        ? demand + ", " + Decimal.of(rate.alarmsPerYear(), 1) + " false alarms a year"
        : demand;
  }

  private static String broken(CellResult cell) {
    return cell.claim().coverage() instanceof Coverage.Rate
        ? cell.quiet().falseAlarms() + " alarms"
        : Long.toString(cell.broken());
  }

  private static String bound(CellResult cell) {
    return cell.claim().coverage() instanceof Coverage.Rate
        ? Decimal.of(cell.quiet().alarmsPerYearBound(), 3) + " a year"
        : Decimal.percent(cell.keptBound());
  }

  private static List<String> row(CellResult cell) {
    Delays delays = cell.detection().delays();
    return List.of(
        cell.claim().cell().toString(),
        claimed(cell.claim()),
        words(cell.standing()),
        Long.toString(cell.acted()),
        broken(cell),
        bound(cell),
        Long.toString(cell.detection().undetected()),
        delays.noticed() == 0 ? "-" : Moment.span(delays.p50Ms()),
        delays.noticed() == 0 ? "-" : Moment.span(delays.maxMs()));
  }

  private static String words(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String style(Standing standing) {
    return switch (standing) {
      case KEPT -> "green";
      case BETTER, SAMPLED -> "yellow";
      case WORSE, NEVER_EXERCISED -> "bold,red";
    };
  }

  private static String line(List<String> row, int[] widths, String style, Terminal terminal) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(i == STANDING || row == HEADER ? terminal.styled(style, cell) : cell);
      line.append(" ".repeat(widths[i] - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
