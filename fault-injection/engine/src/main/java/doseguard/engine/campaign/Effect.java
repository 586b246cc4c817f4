package doseguard.engine.campaign;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.function.Predicate;

/**
 * When a fault begins to have an effect. Most act at once; a fault that acts through an act does so
 * with the next one of its kind while it lasts, and one of a part that this pump does not have
 * never.
 */
public final class Effect {

  /** No effect within the case. */
  public static final long NEVER = Fault.NEVER;

  private Effect() {}

  /**
   * The first effect of the case's faults.
   *
   * @param subject the case
   * @return ms since the case began; {@link #NEVER} when one of them never acts, or none is there
   */
  public static long firstMs(Case subject) {
    long first = NEVER;
    for (Fault fault : subject.faults()) {
      long at = ofMs(fault, subject);
      if (at >= subject.durationMs()) {
        return NEVER;
      }
      first = Math.min(first, at);
    }
    return first;
  }

  private static long ofMs(Fault fault, Case subject) {
    if (fault.onsetMs() == 0 && actsOnFills(fault)) {
      return 0;
    }
    if (fault instanceof RefillFault.BridgeOmitted) {
      int before = subject.programmed().concentration();
      return next(
          fault,
          subject,
          act -> act instanceof Act.Refill refill && refill.concentration() != before);
    }
    if (fault instanceof RefillFault || fault instanceof PumpFault.DumpAfterRefill) {
      return next(fault, subject, act -> act instanceof Act.Refill);
    }
    if (fault instanceof ProgramFault.ProgrammingError error) {
      return slipMs(error, subject);
    }
    return present(fault, subject) ? fault.onsetMs() : NEVER;
  }

  /** Whether it acts on the fill at the start as well. */
  private static boolean actsOnFills(Fault fault) {
    return fault instanceof RefillFault.WrongConcentration
        || fault instanceof RefillFault.ShortFill
        || fault instanceof RefillFault.Overfill
        || fault instanceof PumpFault.DumpAfterRefill;
  }

  /** A slip is made in the next program, whatever that is, and shows only in what it can change. */
  private static long slipMs(ProgramFault.ProgrammingError fault, Case subject) {
    for (Act act : subject.acts()) {
      if (fault.acts().holdsAt(act.atMs()) && act instanceof Act.Program program) {
        return shows(fault.error(), program.intended()) ? act.atMs() : NEVER;
      }
    }
    return NEVER;
  }

  private static boolean shows(ProgramFault.Slip slip, Therapy intended) {
    return switch (slip) {
      case MINUTES_FOR_HOURS -> !intended.patientBolus().equals(PatientBolus.NONE);
      case BOLUS_REPEATED -> intended.singleBolusPg() > 0L;
      default -> true;
    };
  }

  private static long next(Fault fault, Case subject, Predicate<Act> kind) {
    for (Act act : subject.acts()) {
      if (fault.acts().holdsAt(act.atMs()) && kind.test(act)) {
        return act.atMs();
      }
    }
    return NEVER;
  }

  /** Whether the pump has the part that fails. */
  private static boolean present(Fault fault, Case subject) {
    PumpProfile profile = subject.pump().profile();
    if (fault instanceof PumpFault.ValveStuck) {
      return profile.of(PumpProfile.VALVE) == 1;
    }
    if (fault instanceof SensorFault.Lie sensor) {
      return profile.of(PumpProfile.SUITE) >= suite(sensor.sensor());
    }
    return true;
  }

  private static long suite(SensorFault.Sensor sensor) {
    return switch (sensor) {
      case ENCODER -> PumpProfile.SUITE_A;
      case LEVEL -> PumpProfile.SUITE_B;
      case PRESSURE, PULSATILITY -> PumpProfile.SUITE_C;
      case CONCENTRATION -> PumpProfile.SUITE_D;
    };
  }
}
