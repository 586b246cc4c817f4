package doseguard.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows, column by column in the order of {@code schema.sql}. */
final class RowAppender {

  /**
   * How a row follows the name of its night.
   *
   * @param <T> what the row is made of
   */
  @FunctionalInterface
  private interface Columns<T> {
    void append(DuckDBAppender out, T row) throws SQLException;
  }

  private final DuckDBConnection connection;
  private final String night;

  RowAppender(Connection connection, String night) throws SQLException {
    this.connection = connection.unwrap(DuckDBConnection.class);
    this.night = night;
  }

  void night(NightRow row) throws SQLException {
    append("night", Optional.of(row).stream().iterator(), RowAppender::columns);
  }

  void rows(NightRows rows) throws SQLException {
    append("case_result", rows.cases(), RowAppender::columns);
    append("cell", rows.cells(), RowAppender::columns);
    append("coverage", rows.coverage(), RowAppender::columns);
    append("finding", rows.findings(), RowAppender::columns);
  }

  private <T> void append(String table, Iterator<T> rows, Columns<T> columns) throws SQLException {
    try (DuckDBAppender out = connection.createAppender(table)) {
      while (rows.hasNext()) {
        out.beginRow().append(night);
        columns.append(out, rows.next());
        out.endRow();
      }
      out.flush(); // Closing it would keep to itself that rows were refused.
    }
  }

  private static void columns(DuckDBAppender out, NightRow row) throws SQLException {
    out.append(row.title())
        .append(row.profile())
        .append(row.profileDigest())
        .append(row.claimsDigest())
        .append(row.commit())
        .append(row.jvm())
        .append(row.seed())
        .append(row.cases())
        .append(row.failed());
    append(out, row.seconds());
    append(out, row.threads());
    if (row.startedAt().isPresent()) {
      out.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, row.startedAt().get()));
    } else {
      out.appendNull();
    }
  }

  private static void columns(DuckDBAppender out, CaseRow row) throws SQLException {
    out.append(row.strategy())
        .append(row.index())
        .append(row.cell().orElse(null))
        .append(row.faults())
        .append(row.suite())
        .append(row.kept())
        .append(row.acted());
    columns(out, row.violations());
    columns(out, row.margins());
    append(out, row.times().delayMs());
    append(out, row.times().referenceMs());
    out.append(row.times().durationMs());
    columns(out, row.masses());
  }

  private static void columns(DuckDBAppender out, CaseRow.Violations violations)
      throws SQLException {
    out.append(violations.unsafe())
        .append(violations.unnoticed())
        .append(violations.falseAlarm())
        .append(violations.falseStop())
        .append(violations.unrecovered());
  }

  private static void columns(DuckDBAppender out, CaseRow.Margins margins) throws SQLException {
    out.append(margins.unsafe())
        .append(margins.unnoticed())
        .append(margins.falseAlarm())
        .append(margins.falseStop())
        .append(margins.recovery());
  }

  private static void columns(DuckDBAppender out, CaseRow.Masses masses) throws SQLException {
    out.append(masses.excessHourPg())
        .append(masses.excessDayPg())
        .append(masses.worstHourPg())
        .append(masses.worstDayPg())
        .append(masses.leastShare())
        .append(masses.tissuePg())
        .append(masses.releasePg());
  }

  private static void columns(DuckDBAppender out, CellRow row) throws SQLException {
    out.append(row.fault())
        .append(row.severity())
        .append(row.suite())
        .append(row.standing())
        .append(row.cases())
        .append(row.acted())
        .append(row.broken())
        .append(row.bound());
  }

  private static void columns(DuckDBAppender out, CoverageRow row) throws SQLException {
    out.append(row.kind()).append(row.name()).append(row.cases());
  }

  private static void columns(DuckDBAppender out, FindingRow row) throws SQLException {
    out.append(row.cause()).append(row.index()).append(row.margin()).append(row.cases());
  }

  private static void append(DuckDBAppender out, OptionalLong value) throws SQLException {
    if (value.isPresent()) {
      out.append(value.getAsLong());
    } else {
      out.appendNull();
    }
  }

  private static void append(DuckDBAppender out, OptionalInt value) throws SQLException {
    if (value.isPresent()) {
      out.append(value.getAsInt());
    } else {
      out.appendNull();
    }
  }

  private static void append(DuckDBAppender out, OptionalDouble value) throws SQLException {
    if (value.isPresent()) {
      out.append(value.getAsDouble());
    } else {
      out.appendNull();
    }
  }
}
