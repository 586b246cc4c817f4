package doseguard.store.database;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of the patient of one case: a row of table {@code case_result}.
 *
 * @param strategy how the case was drawn
 * @param index index of the case among those of its strategy, from 0
 * @param cell cell of the claims that it counts for; empty for none
 * @param faults fault classes that were injected
 * @param suite sensor suite of the pump
 * @param kept whether it kept what is claimed or expected of it
 * @param acted whether its fault had an effect before the case ended
 * @param violations which oracles were violated
 * @param margins how far each oracle was from that
 * @param times how long it took
 * @param masses what the patient received
 */
public record CaseRow(
    String strategy,
    long index,
    Optional<String> cell,
    String faults,
    String suite,
    boolean kept,
    boolean acted,
    Violations violations,
    Margins margins,
    Times times,
    Masses masses) {

  /**
   * Which oracles were violated.
   *
   * @param unsafe delivery was unsafe
   * @param unnoticed an interruption went unnoticed
   * @param falseAlarm there was a false alarm
   * @param falseStop there was a false stop
   * @param unrecovered delivery did not recover in time
   */
  public record Violations(
      boolean unsafe,
      boolean unnoticed,
      boolean falseAlarm,
      boolean falseStop,
      boolean unrecovered) {}

  /**
   * How far the case was from violating each oracle, as a share of the oracle's bound; negative
   * beyond it.
   *
   * @param unsafe from unsafe delivery
   * @param unnoticed from an unnoticed interruption
   * @param falseAlarm from a false alarm
   * @param falseStop from a false stop
   * @param recovery from a failed recovery
   */
  public record Margins(
      double unsafe, double unnoticed, double falseAlarm, double falseStop, double recovery) {}

  /**
   * Times of a case.
   *
   * @param delayMs from the effect of the cause to the first new admissible alarm, ms; empty when
   *     none came
   * @param referenceMs physical limit of that delay, ms; empty when none is known
   * @param durationMs length of the case, simulated time, ms
   */
  public record Times(OptionalLong delayMs, OptionalLong referenceMs, long durationMs) {}

  /**
   * What the patient received.
   *
   * @param excessHourPg most tip mass over the larger twin in any 1 h, pg
   * @param excessDayPg most tip mass over the larger twin in any 24 h, pg
   * @param worstHourPg most tip mass in any 1 h, pg
   * @param worstDayPg most tip mass in any 24 h, pg
   * @param leastShare least share of the smaller twin's mass in any trailing window, 0 to 1
   * @param tissuePg mass that went into tissue, pg
   * @param releasePg most tip mass over the larger twin within 5 min since an occlusion began, pg;
   *     0 without one
   */
  public record Masses(
      long excessHourPg,
      long excessDayPg,
      long worstHourPg,
      long worstDayPg,
      double leastShare,
      long tissuePg,
      long releasePg) {}
}
