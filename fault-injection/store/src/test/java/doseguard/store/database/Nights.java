package doseguard.store.database;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Nights to be written. */
final class Nights {
  static final CaseRow.Margins WIDE = new CaseRow.Margins(0.9, 0.8, 1.0, 0.7, 0.6);

  private Nights() {}

  static NightRow night(String id) {
    return night(id, 10, OptionalDouble.of(4.0));
  }

  static NightRow night(String id, long cases, OptionalDouble seconds) {
    return new NightRow(
        id,
        "a title",
        "nightly",
        "aa",
        "bb",
        "cc",
        "17.0.15",
        -5L,
        cases,
        1,
        seconds,
        OptionalInt.of(2),
        Optional.of(Instant.parse("2026-11-23T01:02:03.000004Z")));
  }

  /** A night of which nothing is known that need not be. */
  static NightRow bare(String id) {
    return new NightRow(
        id,
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        0,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  static CaseRow caseRow(long index, String faults, CaseRow.Margins margins) {
    return new CaseRow(
        "swarm",
        index,
        Optional.of(faults + " / complete / B"),
        faults,
        "B",
        true,
        false,
        new CaseRow.Violations(true, false, true, false, true),
        margins,
        new CaseRow.Times(OptionalLong.of(11), OptionalLong.of(12), 13),
        new CaseRow.Masses(14, 15, 16, 17, 0.5, 18, 19));
  }

  static CaseRow bareCase(long index) {
    return new CaseRow(
        "claims",
        index,
        Optional.empty(),
        "",
        "A",
        false,
        true,
        new CaseRow.Violations(false, true, false, true, false),
        WIDE,
        new CaseRow.Times(OptionalLong.empty(), OptionalLong.empty(), 0),
        new CaseRow.Masses(0, 0, 0, 0, 0, 0, 0));
  }

  static NightRows cases(List<CaseRow> cases) {
    return new NightRows(
        cases.iterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator());
  }

  /** Cases without an end. */
  static NightRows cases(LongFunction<CaseRow> cases) {
    return new NightRows(
        LongStream.iterate(0, index -> index + 1).mapToObj(cases).iterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator());
  }

  static NightRows coverage(CoverageRow... coverage) {
    return new NightRows(
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        List.of(coverage).iterator(),
        Collections.emptyIterator());
  }

  static NightRows findings(FindingRow... findings) {
    return new NightRows(
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        List.of(findings).iterator());
  }

  static NightRows none() {
    return cases(List.of());
  }
}
