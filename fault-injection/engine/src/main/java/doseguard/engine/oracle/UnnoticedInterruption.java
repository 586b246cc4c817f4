package doseguard.engine.oracle;

import doseguard.engine.oracle.Finding.Question;

/**
 * Too little, and nobody was told: an interruption that no new delivery alarm had announced, from
 * the onset of its cause until W/2 after its begin. Each interruption is judged by itself, and
 * once: a second cause that prolongs one asks for no alarm of its own, and a cause that comes and
 * goes asks for none at each of its episodes.
 *
 * <p>The margin: without an interruption, how far the mass stayed above the bound; when all were
 * noticed, the least part of the time from cause to deadline that was left; with an unnoticed one,
 * how far the mass fell below the bound.
 */
final class UnnoticedInterruption {

  /** Time without treatment from which harm is to be expected (design.md section 3), min. */
  static final int HAZARD = 24 * 60;

  private UnnoticedInterruption() {}

  static Finding judge(Evidence evidence, Interruptions interruptions) {
    if (interruptions.found().isEmpty()) {
      return none(evidence, interruptions);
    }
    Finding tightest = null;
    for (Interruption interruption : interruptions.found()) {
      Finding finding = judge(evidence, interruption);
      tightest = tightest == null || finding.margin() < tightest.margin() ? finding : tightest;
    }
    return tightest;
  }

  private static Finding none(Evidence evidence, Interruptions interruptions) {
    Worst mass = interruptions.mass();
    return found(
        mass.margin(),
        mass.atMs(),
        Figures.say(
            "No interruption: at least %s of the smaller twin in any %s.",
            Figures.percent(interruptions.leastShare()),
            Figures.hours(evidence.span().windowMs())));
  }

  private static Finding judge(Evidence evidence, Interruption interruption) {
    long beginMs = interruption.begin() * Figures.MINUTE_MS;
    long causeMs = Cause.sinceMs(evidence, interruption);
    long deadlineMs = beginMs + evidence.span().halfMinutes() * Figures.MINUTE_MS;
    int alarm = evidence.alarmFrom(causeMs);
    String began =
        Figures.say(
            "An interruption began at %s (%s in %s, %s by the smaller twin); ",
            Figures.hours(beginMs),
            Figures.ug(interruption.mass()),
            Figures.hours(evidence.span().windowMs()),
            Figures.ug(interruption.twin()));
    long alarmMs =
        alarm == evidence.alarms().size() ? Long.MAX_VALUE : evidence.alarms().get(alarm).atMs();
    if (alarmMs <= deadlineMs) {
      return found(
          (deadlineMs - alarmMs) / (double) (deadlineMs - causeMs),
          beginMs,
          Figures.say(
              "%s%s came at %s, due by %s.",
              began,
              evidence.alarms().get(alarm).alarm(),
              Figures.hours(alarmMs),
              Figures.hours(deadlineMs)));
    }
    return found(
        interruption.worst().margin(),
        beginMs,
        Figures.say(
            "%sno new delivery alarm since %s by %s%s%s.",
            began,
            Figures.hours(causeMs),
            Figures.hours(deadlineMs),
            alarmMs == Long.MAX_VALUE ? ", nor later" : ", but at " + Figures.hours(alarmMs),
            hazard(interruption, beginMs, alarmMs)));
  }

  private static String hazard(Interruption interruption, long beginMs, long alarmMs) {
    boolean lasted = interruption.end() - interruption.begin() >= HAZARD;
    return lasted && alarmMs > beginMs + HAZARD * Figures.MINUTE_MS
        ? "; past the hazard time of 24 h"
        : "";
  }

  private static Finding found(double margin, long atMs, String words) {
    return new Finding(Question.UNNOTICED_INTERRUPTION, margin < 0, margin, atMs, words);
  }
}
