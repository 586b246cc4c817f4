package doseguard.reports.trace;

import doseguard.engine.port.AlarmKind;
import doseguard.reports.text.Decimal;
import java.io.IOException;

/**
 * Writes a trace as CSV: one header line whose names end in their units, then one line a minute,
 * with {@code \n} and no quoting. Masses, volumes reckoned and times are exact integers.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th scope="col">name</th><th scope="col">meaning</th></tr>
 * <tr><td>time_ms</td><td>end of the minute, since the case began</td></tr>
 * <tr><td>prescribed_pg_per_day</td><td>intended rate now</td></tr>
 * <tr><td>tip_pg</td><td>drug that left the tip, cumulative, guarded pump</td></tr>
 * <tr><td>twin_tip_pg</td><td>the same of the nominal twin</td></tr>
 * <tr><td>tissue_pg</td><td>drug that went into tissue, cumulative</td></tr>
 * <tr><td>pressure_pa</td><td>catheter pressure, one decimal</td></tr>
 * <tr><td>reservoir_nl</td><td>true reservoir volume, one decimal</td></tr>
 * <tr><td>accounted_nl</td><td>reservoir volume by the guard's dead reckoning</td></tr>
 * <tr><td>tip_concentration_ug_per_ml</td><td>concentration leaving the tip, three decimals</td></tr>
 * <tr><td>effect_ratio</td><td>effect site over its steady value, six decimals</td></tr>
 * <tr><td>csf_ng_per_ml</td><td>drug in the CSF, three decimals</td></tr>
 * <tr><td>effect_ng_per_ml</td><td>drug at the effect site, three decimals</td></tr>
 * <tr><td>active_alarms</td><td>names of active alarms, joined by a blank</td></tr>
 * </table>
 */
public final class TraceCsv {

  /** The first line, without its line end. */
  public static final String HEADER =
      "time_ms,prescribed_pg_per_day,tip_pg,twin_tip_pg,tissue_pg,pressure_pa,reservoir_nl,"
          + "accounted_nl,tip_concentration_ug_per_ml,effect_ratio,csf_ng_per_ml,"
          + "effect_ng_per_ml,active_alarms";

  private TraceCsv() {}

  /**
   * Writes a whole trace.
   *
   * @param trace what to write
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void write(Trace trace, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    StringBuilder line = new StringBuilder();
    for (int row = 0; row < trace.rows(); row++) {
      line.setLength(0);
      line.append(trace.atMs(row)).append(',');
      line.append(trace.prescribedPgPerDay(row)).append(',');
      line.append(trace.tipPg(row)).append(',');
      line.append(trace.twinTipPg(row)).append(',');
      line.append(trace.tissuePg(row)).append(',');
      line.append(Decimal.of(trace.pressurePa(row), 1)).append(',');
      line.append(Decimal.of(trace.reservoirNl(row), 1)).append(',');
      line.append(trace.accountedNl(row)).append(',');
      line.append(Decimal.of(trace.tipConcentration(row), 3)).append(',');
      line.append(Decimal.of(trace.effect(row), 6)).append(',');
      line.append(Decimal.of(trace.csf(row), 3)).append(',');
      line.append(Decimal.of(trace.effectSite(row), 3)).append(',');
      alarms(trace.activeAlarms(row), line);
      out.append(line).append('\n');
    }
  }

  private static void alarms(long bits, StringBuilder line) {
    String separator = "";
    for (AlarmKind alarm : AlarmKind.values()) {
      if (alarm != AlarmKind.NONE && (bits >>> alarm.id() & 1L) == 1L) {
        line.append(separator).append(alarm.name());
        separator = " ";
      }
    }
  }
}
