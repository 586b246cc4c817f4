package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Refusal.BOLUS_TOO_LARGE;
import static doseguard.guard.Refusal.CORRUPTED;
import static doseguard.guard.Refusal.DOSE_ABOVE_MAXIMUM;
import static doseguard.guard.Refusal.MALFORMED;
import static doseguard.guard.Refusal.NONE;

import doseguard.guard.Frame;
import doseguard.guard.program.FrameCheck;
import doseguard.guard.program.Prescription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Every word of a prescription at both ends of its range, and the words that bound each other. */
// [utest->dsn~frame-ranges~1, dsn~frame-layout~1, dsn~frame-check-word~1]
final class FrameRows {
  private static final long MASS_MOST = 3000L * UG;
  private static final long WIDEST = 2000000L;
  private static final long NARROWEST = 50000L;
  private static final long SEQUENCE_MOST = 0x7FFFFFFFL;

  private final List<Row> rows = new ArrayList<>();

  private FrameRows() {}

  static List<Row> rows() {
    FrameRows frames = new FrameRows();
    frames.ranges();
    frames.boluses();
    frames.segments();
    frames.wholeness();
    return frames.rows;
  }

  private void ranges() {
    range("SEQUENCE", Prescription.SEQUENCE, 1L, SEQUENCE_MOST);
    range("INDICATION", Prescription.INDICATION, 0L, 1L);
    range("CONCENTRATION", Prescription.CONCENTRATION, 1L, 4000L);
    range("CONCENTRATION_AGAIN", Prescription.CONCENTRATION_AGAIN, 1L, 4000L);
    range("CEILING_PG", Prescription.CEILING_PG, 0L, MASS_MOST);
    range("SCREENING_PG", Prescription.SCREENING_PG, 0L, MASS_MOST);
    range("EFFECT_MS", Prescription.EFFECT_MS, 0L, 3L * DAY);
    range("CONTINUES_PG", Prescription.CONTINUES_PG, 0L, MASS_MOST);
    range("BOLUS_MS", Prescription.BOLUS_MS, 0L, DAY);
    range("BOLUS_LOCKOUT_MS", Prescription.BOLUS_LOCKOUT_MS, 0L, DAY);
    range("BOLUS_MOST", Prescription.BOLUS_MOST, 0L, 24L);
    range("SINGLE_MS", Prescription.SINGLE_MS, 0L, DAY);
    range("PHASE_MS", Prescription.PHASE_MS, 0L, DAY - 1L);
    range("PRIME", Prescription.PRIME, 0L, 1L);
    least("DEAD_LEAST_NL", NARROWEST, nl -> flat().dead(nl, WIDEST));
    most("DEAD_LEAST_NL", WIDEST, MALFORMED, nl -> flat().dead(nl, WIDEST));
    least("DEAD_MOST_NL", NARROWEST, nl -> flat().dead(NARROWEST, nl));
    most("DEAD_MOST_NL", WIDEST, MALFORMED, nl -> flat().dead(NARROWEST, nl));
    most("DEAD_LEAST_NL at DEAD_MOST_NL", 540000L, MALFORMED, nl -> flat().dead(nl, 540000L));
  }

  private void boluses() {
    least("BOLUS_PG", 0L, FrameRows::bolus);
    most("BOLUS_PG", MASS_MOST, BOLUS_TOO_LARGE, FrameRows::bolus);
    least("BOLUS_MS of a bolus", MINUTE, ms -> flat().bolus(UG, ms, HOUR, 3L));
    least("BOLUS_LOCKOUT_MS at BOLUS_MS", HOUR, ms -> flat().bolus(UG, HOUR, ms, 3L));
    least("BOLUS_MOST of a bolus", 1L, most -> flat().bolus(UG, HOUR, HOUR, most));
    least("SINGLE_PG", 0L, pg -> flat().single(pg, HOUR));
    most("SINGLE_PG", MASS_MOST, BOLUS_TOO_LARGE, pg -> flat().single(pg, HOUR));
    least("SINGLE_MS of a bolus", MINUTE, ms -> flat().single(UG, ms));
  }

  private void segments() {
    least("SEGMENTS", 1L, FrameRows::segments);
    most("SEGMENTS", 24L, MALFORMED, FrameRows::segments);
    only("START_FIRST", 0L, MALFORMED, minute -> flat().with(Prescription.START_FIRST, minute));
    least("START after the one before", 601L, minute -> starts(600L, minute));
    most("START of the last", 1439L, MALFORMED, minute -> starts(600L, minute));
    least("RATE", 0L, pg -> rates(pg, UG));
    most("RATE", MASS_MOST, DOSE_ABOVE_MAXIMUM, pg -> rates(pg, UG));
    least("RATE where all others are 0", 1L, pg -> rates(pg, 0L));
    least("place of a rate that is not judged", 2L, place -> placed(place, -1L));
    row(
        "place of a rate too high that is not judged",
        2L,
        place -> placed(place, MASS_MOST + 1L),
        DOSE_ABOVE_MAXIMUM,
        NONE,
        NONE);
  }

  private void wholeness() {
    long check = flat().words()[Prescription.CHECK];
    Bound bound = Bound.count(check, "CRC-32", "CHECK, dsn~frame-check-word~1");
    rows.add(
        Row.refusal(
            FrameCheck.class, "CHECK", bound, FrameRows::checked, CORRUPTED, NONE, CORRUPTED));
  }

  private void range(String name, int word, long least, long most) {
    least(name, least, value -> flat().with(word, value));
    most(name, most, MALFORMED, value -> flat().with(word, value));
  }

  private void least(String name, long least, LongFunction<Frame> frame) {
    row("least " + name, least, frame, MALFORMED, NONE, NONE);
  }

  private void most(String name, long most, int refusal, LongFunction<Frame> frame) {
    row("most " + name, most, frame, NONE, NONE, refusal);
  }

  private void only(String name, long value, int refusal, LongFunction<Frame> frame) {
    row(name, value, frame, refusal, NONE, refusal);
  }

  private void row(
      String name, long value, LongFunction<Frame> frame, int under, int on, int over) {
    Bound bound = Bound.count(value, "as a word", "dsn~frame-ranges~1, dsn~frame-layout~1");
    rows.add(
        Row.refusal(
            FrameCheck.class,
            name,
            bound,
            each -> FrameCheck.refusal(frame.apply(each).prescription()),
            under,
            on,
            over));
  }

  private static Frame flat() {
    return new Frame().basal(UG);
  }

  private static Frame bolus(long pg) {
    return flat().bolus(pg, HOUR, HOUR, 3L);
  }

  /** As many segments as there are words for, of which so many count. */
  private static Frame segments(long count) {
    Frame frame = new Frame();
    for (int i = 0; i < Prescription.SEGMENTS_MOST; i++) {
      frame.segment(60L * i, UG);
    }
    return frame.with(Prescription.SEGMENTS, count);
  }

  private static Frame starts(long second, long third) {
    return new Frame().segment(0L, UG).segment(second, UG).segment(third, UG);
  }

  private static Frame rates(long first, long second) {
    return new Frame().segment(0L, first).segment(600L, second);
  }

  /** Two segments count; one place has another rate. */
  private static Frame placed(long place, long rate) {
    return starts(600L, 700L)
        .segment(800L, UG)
        .with(Prescription.SEGMENTS, 2L)
        .with(Prescription.RATE_FIRST + (int) place, rate);
  }

  private static int checked(long check) {
    long[] words = flat().words();
    words[Prescription.CHECK] = check;
    Prescription asked = new Prescription();
    asked.load(words);
    return FrameCheck.refusal(asked);
  }
}
