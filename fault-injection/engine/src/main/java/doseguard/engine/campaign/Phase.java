package doseguard.engine.campaign;

import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Schedule;
import doseguard.engine.therapy.Therapy;
import java.util.EnumSet;
import java.util.Set;

/** The phases of therapy that a campaign must have been through. */
public enum Phase {
  /** A new pump, its catheter full of CSF. */
  IMPLANT,
  /** A therapy that runs already. */
  ESTABLISHED,
  /** The dose is raised. */
  TITRATION,
  /** The dose is lowered. */
  REDUCTION,
  /** The patient asks for a bolus. */
  PATIENT_BOLUS,
  /** The reservoir is refilled. */
  REFILL,
  /** A refill with another concentration: the old drug is still in the dead volume. */
  BRIDGE,
  /** Delivery is stopped on order. */
  ORDERED_STOP,
  /** The device is in a magnetic field. */
  SCAN,
  /** The device is in a telemetry session. */
  TELEMETRY;

  /**
   * The phases that a case goes through.
   *
   * @param subject the case
   * @return its phases
   */
  public static Set<Phase> of(Case subject) {
    Set<Phase> phases = EnumSet.of(subject.established() ? ESTABLISHED : IMPLANT);
    long dosePg = dailyPg(subject.intended());
    int concentration = subject.intended().concentration();
    for (Act act : subject.acts()) {
      if (act instanceof Act.Program program) {
        long nextPg = dailyPg(program.intended());
        if (nextPg != dosePg) {
          phases.add(nextPg > dosePg ? TITRATION : REDUCTION);
        }
        dosePg = nextPg;
      } else if (act instanceof Act.Refill refill) {
        phases.add(refill.concentration() == concentration ? REFILL : BRIDGE);
        concentration = refill.concentration();
      } else {
        other(act, phases);
      }
    }
    return phases;
  }

  private static long dailyPg(Therapy therapy) {
    return new Schedule(therapy.basal()).dailyTotalPg();
  }

  private static void other(Act act, Set<Phase> phases) {
    if (act instanceof Act.AskBolus) {
      phases.add(PATIENT_BOLUS);
    } else if (act instanceof Act.Stop) {
      phases.add(ORDERED_STOP);
    } else if (act instanceof Act.Mode mode) {
      phases.add(mode.kind() == Act.Kind.MRI ? SCAN : TELEMETRY);
    }
  }
}
