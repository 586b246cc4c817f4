package doseguard.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doseguard.store.database.Comparison.ShrunkMargin;
import doseguard.store.database.Comparison.Slowdown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later night that is worse is told, one that is not is not. */
class HistoryTest {
  private static final Tolerance TOLERANCE = new Tolerance(0.125, 0.75);

  @TempDir private Path directory;

  private Database database;
  private NightWriter writer;
  private History history;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(directory.resolve("nights.duckdb"));
    writer = new NightWriter(database);
    history = new History(database);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private Comparison compare(NightRows earlier, NightRows later) throws IOException {
    writer.replace(Nights.night("earlier"), earlier);
    writer.replace(Nights.night("later"), later);
    // A third one, to be kept out of it.
    writer.replace(
        Nights.night("a"),
        new NightRows(
            List.of(margins("kink", -9)).iterator(),
            List.of(new CellRow("kink", "complete", "B", "WORSE", 1, 1, 1, 0)).iterator(),
            List.of(new CoverageRow("alarm", "LOW", 3)).iterator(),
            List.of(new FindingRow("late", 1, -9, 1)).iterator()));
    return history.compare("earlier", "later", TOLERANCE);
  }

  private static CaseRow margins(String faults, double unsafe) {
    return Nights.caseRow(0, faults, new CaseRow.Margins(unsafe, 0.5, 0.5, 0.5, 0.5));
  }

  private static NightRows unsafeMargins(double... margins) {
    return Nights.cases(
        Arrays.stream(margins).mapToObj(margin -> margins("kink", margin)).toList());
  }

  @Test
  void shouldListNightsFromTheOldest() throws Exception {
    NightRow later = Nights.night("a");
    NightRow earlier = at("b", later.startedAt().get().minusSeconds(1));
    NightRow unknown = Nights.bare("c");
    writer.replace(later, Nights.findings(finding("x"), finding("y")));
    writer.replace(unknown, Nights.none());
    writer.replace(earlier, Nights.none());
    assertEquals(
        List.of(
            new NightSummary(unknown, 0, OptionalDouble.empty()),
            new NightSummary(earlier, 0, OptionalDouble.of(2.5)),
            new NightSummary(later, 2, OptionalDouble.of(2.5))),
        history.nights());
  }

  private static NightRow at(String id, Instant time) {
    NightRow night = Nights.night(id);
    return new NightRow(
        id,
        night.title(),
        night.profile(),
        night.profileDigest(),
        night.claimsDigest(),
        night.commit(),
        night.jvm(),
        night.seed(),
        night.cases(),
        night.failed(),
        night.seconds(),
        night.threads(),
        Optional.of(time));
  }

  private static FindingRow finding(String cause) {
    return new FindingRow(cause, 4, -0.25, 2);
  }

  @Test
  void shouldTellNothingOfANightThatIsTheSame() throws Exception {
    assertEquals(
        new Comparison(List.of(), List.of(), List.of(), Optional.empty()),
        compare(unsafeMargins(0.5), unsafeMargins(0.5)));
  }

  @Test
  void shouldTellFindingsWhoseCauseIsNew() throws Exception {
    Comparison comparison =
        compare(
            Nights.findings(finding("gone"), finding("old")),
            Nights.findings(finding("z new"), new FindingRow("old", 9, -3, 99), finding("new")));
    assertEquals(List.of(finding("new"), finding("z new")), comparison.newFindings());
  }

  @Test
  void shouldTellEveryFindingWhenThereWereNone() throws Exception {
    assertEquals(
        List.of(finding("new")),
        compare(Nights.none(), Nights.findings(finding("new"))).newFindings());
    assertEquals(List.of(), compare(Nights.findings(finding("old")), Nights.none()).newFindings());
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.375, false",
    "0.5, 0.3749999, true",
    "0.0625, -0.0625, false",
    "0.0625, -0.0626, true",
    "0.5, 2, false",
    "Infinity, 1000, true",
    "Infinity, Infinity, false",
    "1, -Infinity, true",
    "-Infinity, -Infinity, false",
  })
  void shouldTellASmallestMarginThatShrankByMoreThanIsTolerated(
      double earlier, double later, boolean told) throws Exception {
    double wide = Double.POSITIVE_INFINITY;
    Comparison comparison = compare(unsafeMargins(wide, earlier), unsafeMargins(later, wide));
    assertEquals(
        told ? List.of(new ShrunkMargin("kink", "unsafe", earlier, later)) : List.of(),
        comparison.shrunkMargins());
  }

  @Test
  void shouldTellWhichOracleOfWhichFaultsShrank() throws Exception {
    List<CaseRow> earlier =
        List.of(
            Nights.caseRow(0, "kink", new CaseRow.Margins(1, 1, 1, 1, 1)),
            Nights.caseRow(1, "leak", new CaseRow.Margins(2, 2, 2, 2, 2)),
            Nights.caseRow(2, "gone", new CaseRow.Margins(2, 2, 2, 2, 2)));
    List<CaseRow> later =
        List.of(
            Nights.caseRow(0, "kink", new CaseRow.Margins(1, 0.5, 0.25, 0, -1)),
            Nights.caseRow(1, "leak", new CaseRow.Margins(0, 2, 2, 2, 2)),
            Nights.caseRow(2, "new", new CaseRow.Margins(-2, -2, -2, -2, -2)));
    assertEquals(
        List.of(
            new ShrunkMargin("kink", "false_alarm", 1, 0.25),
            new ShrunkMargin("kink", "false_stop", 1, 0),
            new ShrunkMargin("kink", "recovery", 1, -1),
            new ShrunkMargin("kink", "unnoticed", 1, 0.5),
            new ShrunkMargin("leak", "unsafe", 2, 0)),
        compare(Nights.cases(earlier), Nights.cases(later)).shrunkMargins());
  }

  @Test
  void shouldTellWhatIsNoLongerReached() throws Exception {
    Comparison comparison =
        compare(
            Nights.coverage(
                new CoverageRow("limit", "LOCKOUT", 7),
                new CoverageRow("alarm", "LOW", 1),
                new CoverageRow("alarm", "NEVER", 0),
                new CoverageRow("alarm", "RARER", 100),
                new CoverageRow("alarm", "UNNAMED", 2)),
            Nights.coverage(
                new CoverageRow("limit", "LOCKOUT", 0),
                new CoverageRow("limit", "LOW", 5),
                new CoverageRow("limit", "UNNAMED", 5),
                new CoverageRow("alarm", "LOW", 0),
                new CoverageRow("alarm", "NEVER", 0),
                new CoverageRow("alarm", "RARER", 1)));
    assertEquals(
        List.of(
            new CoverageRow("alarm", "LOW", 1),
            new CoverageRow("alarm", "UNNAMED", 2),
            new CoverageRow("limit", "LOCKOUT", 7)),
        comparison.lostCoverage());
  }

  @ParameterizedTest
  @CsvSource({"75, false", "74, true", "100, false", "1000, false"})
  void shouldTellASpeedBelowTheShareThatIsTolerated(long cases, boolean told) throws Exception {
    writer.replace(Nights.night("earlier", 200, OptionalDouble.of(2)), Nights.none());
    writer.replace(Nights.night("later", cases, OptionalDouble.of(1)), Nights.none());
    assertEquals(
        told ? Optional.of(new Slowdown(100, cases)) : Optional.empty(),
        history.compare("earlier", "later", TOLERANCE).slowdown());
  }

  @Test
  void shouldNotCompareASpeedThatWasNotMeasured() throws Exception {
    writer.replace(Nights.night("measured", 100, OptionalDouble.of(1)), Nights.none());
    writer.replace(Nights.night("none", 1, OptionalDouble.empty()), Nights.none());
    writer.replace(Nights.night("no time", 1, OptionalDouble.of(0)), Nights.none());
    for (String other : List.of("none", "no time")) {
      assertEquals(Optional.empty(), history.compare("measured", other, TOLERANCE).slowdown());
      assertEquals(Optional.empty(), history.compare(other, "measured", TOLERANCE).slowdown());
    }
  }

  @Test
  void shouldRefuseANightThatIsNotThere() throws Exception {
    writer.replace(Nights.night("a"), Nights.none());
    for (List<String> pair : List.of(List.of("a", "b"), List.of("b", "a"))) {
      DatabaseException.NoSuchNight refusal =
          assertThrows(
              DatabaseException.NoSuchNight.class,
              () -> history.compare(pair.get(0), pair.get(1), TOLERANCE));
      assertEquals(database.path() + ": has no night 'b'", refusal.getMessage());
    }
  }

  @Test
  void shouldSayWhatIsWrongWhenTheTablesAreGone() throws Exception {
    try (var statement = database.connection().createStatement()) {
      statement.execute("DROP TABLE finding");
    }
    assertThrows(DatabaseException.Failed.class, () -> history.nights());
  }

  @ParameterizedTest
  @CsvSource({"-0.001, 1", "NaN, 1", "0, 0", "0, 1.001", "0, NaN"})
  void shouldRefuseWhatIsNoTolerance(double marginLoss, double speedShare) {
    assertThrows(IllegalArgumentException.class, () -> new Tolerance(marginLoss, speedShare));
  }

  @Test
  void shouldTakeTheEdgesOfATolerance() {
    assertEquals(0.0, new Tolerance(0, 1).marginLoss());
    assertEquals(Double.MIN_VALUE, new Tolerance(0, Double.MIN_VALUE).speedShare());
  }
}
