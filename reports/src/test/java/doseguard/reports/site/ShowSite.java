package doseguard.reports.site;
import doseguard.reports.*;
import java.nio.file.Path;
import java.util.List;
final class ShowSite {
  public static void main(String[] a) throws Exception {
    try (ReportSite site = ReportSite.begin(Path.of(a[0]))) {
      Result k = Examples.kink(), f = Examples.failing();
      site.add(k); site.add(f);
      site.publish(List.of(Summary.of(k), Summary.of(f)), ResultsJson.document(List.of(ResultsJson.scenario(k), ResultsJson.scenario(f)), 1));
    }
  }
}
