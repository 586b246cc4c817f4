package doseguard.engine.campaign;

import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Run;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a case must show (design.md section 8). In each of them no delivery alarm may be false and,
 * but for {@link Undetectable}, delivery must recover once the cause has cleared.
 */
public sealed interface Demand extends Expected {

  /**
   * Whether a case shows it.
   *
   * @param result what the case showed
   * @return true when the claim is kept
   */
  boolean keptBy(CaseResult result);

  @Override
  default boolean keptBy(Run run, Verdict verdict, CaseResult result) {
    return keptBy(result);
  }

  /**
   * The demand's name as in files, without figures.
   *
   * @return one word in capitals
   */
  String word();

  /**
   * Whether an alarm is promised.
   *
   * @return true when it has to come in time
   */
  boolean notices();

  /**
   * No oracle is violated, and no delivery alarm is annunciated from the onset of the cause's
   * effect on.
   *
   * @param heard whether an admissible alarm may come all the same: what has no harm may yet be
   *     seen
   */
  record Harmless(boolean heard) implements Demand {

    /** Nothing is violated and nothing is heard. */
    public Harmless() {
      this(false);
    }

    @Override
    public boolean keptBy(CaseResult result) {
      return result.holds() && (heard || result.delayMs() < 0);
    }

    @Override
    public Set<Question> givenUp() {
      return Set.of();
    }

    @Override
    public String word() {
      return "HARMLESS";
    }

    @Override
    public boolean notices() {
      return false;
    }
  }

  /**
   * An admissible new delivery alarm comes in time, no delivery is unsafe, no interruption
   * unnoticed. A stop that the alarm tells of is no false stop.
   *
   * @param withinMs time from the onset of the cause's effect to the alarm, ms
   * @param late whether the alarm may come later than the oracle of unnoticed interruptions allows:
   *     a declared residual risk
   */
  record Noticed(long withinMs, boolean late) implements Demand {
    @Override
    public boolean keptBy(CaseResult result) {
      return result.holdsBut(givenUp()) && noticed(result, withinMs);
    }

    @Override
    public Set<Question> givenUp() {
      return late
          ? Set.of(Question.FALSE_STOP, Question.UNNOTICED_INTERRUPTION)
          : Set.of(Question.FALSE_STOP);
    }

    @Override
    public String word() {
      return "NOTICED";
    }

    @Override
    public boolean notices() {
      return true;
    }
  }

  /**
   * Too much may flow, but no more than this over the larger twin; nothing else is given up.
   *
   * @param hourPg most excess in any 1 h, pg; {@link #UNBOUNDED} for no bound
   * @param dayPg most excess in any 24 h, pg; {@link #UNBOUNDED} for no bound
   * @param withinMs time from the onset of the cause's effect to an admissible new delivery alarm,
   *     ms; {@link #UNNOTICED} when none is claimed
   */
  record Bounded(long hourPg, long dayPg, long withinMs) implements Demand {

    /** No bound over that window. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** No alarm is claimed. */
    public static final long UNNOTICED = -1;

    @Override
    public boolean keptBy(CaseResult result) {
      boolean within =
          result.measures().excessHourPg() <= hourPg && result.measures().excessDayPg() <= dayPg;
      boolean told = withinMs == UNNOTICED || noticed(result, withinMs);
      return within && told && result.holdsBut(givenUp());
    }

    @Override
    public Set<Question> givenUp() {
      return withinMs == UNNOTICED
          ? Set.of(Question.UNSAFE_DELIVERY)
          : Set.of(Question.UNSAFE_DELIVERY, Question.FALSE_STOP);
    }

    @Override
    public String word() {
      return "BOUNDED";
    }

    @Override
    public boolean notices() {
      return withinMs != UNNOTICED;
    }
  }

  /** A declared residual risk: nothing on board need notice it. No alarm of it may be false. */
  record Undetectable() implements Demand {
    @Override
    public boolean keptBy(CaseResult result) {
      return !result.violates(Question.FALSE_ALARM);
    }

    @Override
    public Set<Question> givenUp() {
      return EnumSet.complementOf(EnumSet.of(Question.FALSE_ALARM));
    }

    @Override
    public String word() {
      return "UNDETECTABLE";
    }

    @Override
    public boolean notices() {
      return false;
    }
  }

  /**
   * Several things go wrong at once: what none of their claims gives up is kept.
   *
   * @param givenUp what some of them give up
   * @param unsafeBy how far beyond its bound the delivery may be all the same, because they come
   *     together: a share of that bound, 0 for not at all
   */
  record Together(Set<Question> givenUp, double unsafeBy) implements Demand {

    /** Copies the set. */
    public Together {
      givenUp = Set.copyOf(givenUp);
    }

    /**
     * The questions that a case may answer badly.
     *
     * @param unsafeMargin its margin of unsafe delivery
     * @return what is given up, and unsafe delivery where it is and not by more than declared
     */
    public Set<Question> excused(double unsafeMargin) {
      Set<Question> excused = EnumSet.noneOf(Question.class);
      excused.addAll(givenUp);
      if (unsafeMargin < 0 && unsafeMargin >= -unsafeBy) {
        excused.add(Question.UNSAFE_DELIVERY);
      }
      return excused;
    }

    @Override
    public Set<Question> excused(CaseResult result) {
      return excused(result.margins().unsafe());
    }

    @Override
    public boolean keptBy(CaseResult result) {
      return result.holdsBut(excused(result));
    }

    @Override
    public String word() {
      return "TOGETHER";
    }

    @Override
    public boolean notices() {
      return false;
    }
  }

  private static boolean noticed(CaseResult result, long withinMs) {
    return result.delayMs() >= 0 && result.delayMs() <= withinMs;
  }
}
