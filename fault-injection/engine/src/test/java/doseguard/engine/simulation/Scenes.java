package doseguard.engine.simulation;

import doseguard.engine.fault.Fault;
import doseguard.engine.therapy.Act;
import java.util.List;

/** Cases for tests of other packages. */
public final class Scenes {

  private Scenes() {}

  /**
   * A day at 100 ug/day.
   *
   * @param seed seed of the case
   * @param faults what goes wrong
   * @return the case
   */
  public static Case day(long seed, Fault... faults) {
    return day(seed, List.of(), faults);
  }

  /**
   * A day at 100 ug/day with acts.
   *
   * @param seed seed of the case
   * @param acts what people do
   * @param faults what goes wrong
   * @return the case
   */
  public static Case day(long seed, List<Act> acts, Fault... faults) {
    Case day = Cases.of(Cases.DAY, Cases.therapy(500, 100 * Cases.UG), acts, faults);
    return new Case(
        day.id(),
        day.title(),
        seed,
        day.durationMs(),
        day.policy(),
        day.pump(),
        day.established(),
        day.intended(),
        day.programmed(),
        day.acts(),
        day.faults());
  }
}
