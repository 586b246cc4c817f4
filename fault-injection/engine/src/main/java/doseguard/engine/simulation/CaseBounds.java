package doseguard.engine.simulation;

import doseguard.engine.plant.CsfPressure;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * The few figures of a case that the oracles judge by, so that they need no type of the guard.
 *
 * <p>Only what is meant and what is declared at a refill counts for {@code strokePg}: a slip or a
 * wrong fill must not widen the tolerance that it is judged with.
 *
 * @param ceilingHourPg the policy's ceiling for any sliding 1 h, pg
 * @param ceilingDayPg the policy's ceiling for any sliding 24 h, pg
 * @param strokePg nominal stroke volume times the highest concentration meant or declared, pg
 * @param posturePg most that a change of posture presses out of the tip while nothing is pumped, pg:
 *     what the line stores of the whole range of postures (physics.md 1.2), at the same concentration
 * @param intents the prescriptions meant, the one at the start first
 */
public record CaseBounds(
    long ceilingHourPg,
    long ceilingDayPg,
    long strokePg,
    long posturePg,
    List<Therapy> intents) {

  private static final double POSTURE_PA = CsfPressure.MOST_PA - CsfPressure.LEAST_PA;

  /** Copies the list. */
  public CaseBounds {
    intents = List.copyOf(intents);
  }

  /**
   * Reads them from a case.
   *
   * @param subject the case
   * @return its bounds
   */
  public static CaseBounds of(Case subject) {
    List<Therapy> intents = new ArrayList<>();
    intents.add(subject.intended());
    int highest = subject.intended().concentration();
    for (Act act : subject.acts()) {
      if (act instanceof Act.Program program) {
        intents.add(program.intended());
        highest = Math.max(highest, program.intended().concentration());
      } else if (act instanceof Act.Refill refill) {
        highest = Math.max(highest, refill.concentration());
      }
    }
    return new CaseBounds(
        subject.policy().of(Policy.CEILING_1H_PG),
        subject.policy().of(Policy.CEILING_24H_PG),
        subject.pump().profile().of(PumpProfile.STROKE_NL) * highest,
        (long) (subject.pump().complianceNlPerPa() * POSTURE_PA * highest),
        intents);
  }
}
