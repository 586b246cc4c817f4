package doseguard.store.database;

import doseguard.store.database.Comparison.ShrunkMargin;
import doseguard.store.database.Comparison.Slowdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Asks a database about its nights. */
public final class History {
  private final Database database;

  /**
   * Makes a history.
   *
   * @param database where the nights are
   */
  public History(Database database) {
    this.database = database;
  }

  /**
   * Every night.
   *
   * @return the oldest first; those of an unknown time before them
   * @throws DatabaseException when it cannot be read
   */
  public List<NightSummary> nights() throws DatabaseException {
    return Query.ask(database, "nights", History::summary);
  }

  /**
   * In what a later night is worse than an earlier one. Which is which is the caller's word: times
   * are not looked at.
   *
   * @param earlier name of the earlier night
   * @param later name of the later night
   * @param tolerance what is not worth telling
   * @return what is
   * @throws DatabaseException.NoSuchNight when one of them is not there
   * @throws DatabaseException when it cannot be read
   */
  public Comparison compare(String earlier, String later, Tolerance tolerance)
      throws DatabaseException {
    require(earlier);
    require(later);
    return new Comparison(
        Query.ask(database, "new_findings", History::finding, earlier, later),
        Query.ask(
            database, "shrunk_margins", History::margin, earlier, later, tolerance.marginLoss()),
        Query.ask(database, "lost_coverage", History::coverage, earlier, later),
        Query.ask(database, "slowdown", History::speeds, earlier, later, tolerance.speedShare())
            .stream()
            .findFirst());
  }

  /** Refuses a night that is not there. */
  void require(String night) throws DatabaseException {
    if (nights().stream().noneMatch(each -> each.night().id().equals(night))) {
      throw new DatabaseException.NoSuchNight(database.path(), night);
    }
  }

  private static NightSummary summary(ResultSet row) throws SQLException {
    return new NightSummary(
        new NightRow(
            row.getString("night_id"),
            row.getString("title"),
            row.getString("profile"),
            row.getString("profile_digest"),
            row.getString("claims_digest"),
            row.getString("commit"),
            row.getString("jvm"),
            row.getLong("seed"),
            row.getLong("cases"),
            row.getLong("failed"),
            real(row, "seconds"),
            whole(row, "threads"),
            time(row, "started_us")),
        row.getLong("findings"),
        real(row, "cases_per_second"));
  }

  private static OptionalDouble real(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalInt whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(value, ChronoUnit.MICROS));
  }

  private static FindingRow finding(ResultSet row) throws SQLException {
    return new FindingRow(
        row.getString("cause"), row.getLong("idx"), row.getDouble("margin"), row.getLong("cases"));
  }

  private static ShrunkMargin margin(ResultSet row) throws SQLException {
    return new ShrunkMargin(
        row.getString("faults"),
        row.getString("oracle"),
        row.getDouble("earlier"),
        row.getDouble("later"));
  }

  private static CoverageRow coverage(ResultSet row) throws SQLException {
    return new CoverageRow(row.getString("kind"), row.getString("name"), row.getLong("cases"));
  }

  private static Slowdown speeds(ResultSet row) throws SQLException {
    return new Slowdown(row.getDouble("earlier_speed"), row.getDouble("later_speed"));
  }
}
