package doseguard.reports.page;

import doseguard.engine.validation.Figure;
import doseguard.engine.validation.Validation;
import doseguard.reports.patient.AfterStop;
import doseguard.reports.patient.Reported;
import doseguard.reports.patient.ReportedDose;
import doseguard.reports.text.Decimal;
import java.util.List;

/**
 * The plant as built against published figures, and what was reported of doses.
 *
 * @param holds whether every figure lies within its tolerance
 * @param figures how many there are
 * @param off how many do not
 * @param kinds them, by kind
 * @param overdoses doses with a reported overdose
 * @param stops times after a stop
 */
public record PlantPage(
    boolean holds,
    int figures,
    int off,
    List<Kind> kinds,
    List<DoseRow> overdoses,
    List<StopRow> stops) {

  /** Copies the lists. */
  public PlantPage {
    kinds = List.copyOf(kinds);
    overdoses = List.copyOf(overdoses);
    stops = List.copyOf(stops);
  }

  /**
   * Figures of one kind.
   *
   * @param title what they are about
   * @param method how they are measured
   * @param basis why the tolerances are what they are
   * @param source where the published values stand
   * @param rows the figures
   */
  public record Kind(String title, String method, String basis, String source, List<Row> rows) {

    /** Copies the list. */
    public Kind {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One figure.
   *
   * @param what what it is
   * @param published its published value or range
   * @param measured what this build gives
   * @param tolerance how far off it may be
   * @param unit unit of all three
   * @param holds whether it is within
   */
  public record Row(
      String what,
      String published,
      String measured,
      String tolerance,
      String unit,
      boolean holds) {}

  /**
   * A reported dose.
   *
   * @param words what was given
   * @param csf highest drug in the CSF by the model
   * @param effect highest drug at the effect site by the model
   * @param source where it was reported
   */
  public record DoseRow(String words, String csf, String effect, String source) {}

  /**
   * A time after a stop.
   *
   * @param words the time and what is known of it
   * @param share what is left at the effect site
   * @param source where the time comes from
   */
  public record StopRow(String words, String share, String source) {}

  /**
   * Makes the page.
   *
   * @param kinds what was measured
   * @return the page
   */
  public static PlantPage of(List<Validation> kinds) {
    List<Figure> all = kinds.stream().flatMap(kind -> kind.figures().stream()).toList();
    int off = (int) all.stream().filter(figure -> !figure.holds()).count();
    return new PlantPage(
        !kinds.isEmpty() && kinds.stream().allMatch(Validation::holds),
        all.size(),
        off,
        kinds.stream().map(PlantPage::kind).toList(),
        Reported.OVERDOSES.stream().map(PlantPage::dose).toList(),
        Reported.WITHDRAWAL.stream().map(PlantPage::stop).toList());
  }

  private static Kind kind(Validation kind) {
    return new Kind(
        kind.title(),
        kind.method(),
        kind.basis(),
        kind.source(),
        kind.figures().stream().map(PlantPage::row).toList());
  }

  private static Row row(Figure figure) {
    boolean range = figure.least() < figure.most();
    String least = Decimal.brief(figure.least(), 6);
    return new Row(
        figure.what(),
        range ? least + " to " + Decimal.brief(figure.most(), figure.places()) : least,
        Decimal.of(figure.measured(), figure.places()),
        figure.tolerance() == 0.0
            ? range ? "in the range" : "exact"
            : "± " + Decimal.brief(figure.tolerance(), 4),
        figure.unit(),
        figure.holds());
  }

  private static DoseRow dose(ReportedDose dose) {
    return new DoseRow(
        dose.words(),
        Decimal.of(dose.csfNgPerMl(), 0) + " ng/mL",
        Decimal.of(dose.effectNgPerMl(), 0) + " ng/mL",
        dose.source());
  }

  private static StopRow stop(AfterStop stop) {
    return new StopRow(
        stop.hours() + " h: " + stop.words(), Decimal.percent(stop.share()), stop.source());
  }
}
