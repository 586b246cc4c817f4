package doseguard.reports.campaign;

import doseguard.engine.campaign.Delays;
import doseguard.engine.campaign.Detection;
import doseguard.reports.plot.SvgTimes;
import java.util.ArrayList;
import java.util.List;

/** The times to notice of a cell beside what they are held against. */
final class DelayScale {

  private DelayScale() {}

  static String draw(Detection detection) {
    Delays delays = detection.delays();
    List<SvgTimes.Row> rows = new ArrayList<>();
    if (detection.reference().cases() > 0) {
      long limit = StrictMath.round(detection.reference().meanMs());
      rows.add(new SvgTimes.Row("physical limit (mean)", limit, true));
    }
    rows.add(new SvgTimes.Row("mean", StrictMath.round(delays.meanMs()), false));
    rows.add(new SvgTimes.Row("p50", delays.p50Ms(), false));
    rows.add(new SvgTimes.Row("p95", delays.p95Ms(), false));
    rows.add(new SvgTimes.Row("p99", delays.p99Ms(), false));
    rows.add(new SvgTimes.Row("longest", delays.maxMs(), false));
    rows.add(new SvgTimes.Row("fault-tolerant time", Detection.FAULT_TOLERANT_MS, true));
    rows.add(new SvgTimes.Row("hazard", Detection.HAZARD_MS, true));
    return SvgTimes.draw("delays", "Time to notice, logarithmic", rows);
  }
}
