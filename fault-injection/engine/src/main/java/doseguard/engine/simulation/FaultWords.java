package doseguard.engine.simulation;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.therapy.Words;
import java.util.Locale;

/** Faults in words. */
final class FaultWords {

  private FaultWords() {}

  /**
   * A fault in words.
   *
   * @param fault any
   * @return what is wrong, without a full stop
   */
  static String of(Fault fault) {
    return what(fault) + howOften(fault.timing());
  }

  private static String what(Fault fault) {
    if (fault instanceof CatheterFault wrong) {
      return catheter(wrong);
    }
    if (fault instanceof PumpFault wrong) {
      return pump(wrong);
    }
    if (fault instanceof RefillFault wrong) {
      return refill(wrong);
    }
    if (fault instanceof ProgramFault wrong) {
      return program(wrong);
    }
    if (fault instanceof SensorFault wrong) {
      return sensor(wrong);
    }
    return fault instanceof TimeFault wrong ? time(wrong) : environment((EnvironmentFault) fault);
  }

  private static String howOften(Timing timing) {
    return timing.intermittent()
        ? ", for " + Words.span(timing.activeMs()) + " of every " + Words.span(timing.periodMs())
        : "";
  }

  private static String catheter(CatheterFault fault) {
    if (fault instanceof CatheterFault.Kink kink) {
      return Double.isInfinite(kink.resistanceFactor())
          ? "the catheter is kinked completely"
          : "the catheter is kinked, its distal resistance x"
              + Words.number(kink.resistanceFactor());
    }
    if (fault instanceof CatheterFault.Leak leak) {
      return "the catheter leaks through a hole of "
          + Words.number(leak.resistanceRatio())
          + " times its own resistance";
    }
    return "the catheter is off the pump";
  }

  private static String pump(PumpFault fault) {
    if (fault instanceof PumpFault.CommandExcess excess) {
      return "the controller asks for x" + Words.number(excess.factor()) + " of what is prescribed";
    }
    if (fault instanceof PumpFault.DriverRunaway runaway) {
      return "the driver turns the rotor without a grant every " + Words.span(runaway.intervalMs());
    }
    if (fault instanceof PumpFault.HydraulicOverDelivery over) {
      return "drug passes the rotor besides its strokes, "
          + Words.number(100.0 * over.fraction())
          + " % of the prescribed flow";
    }
    if (fault instanceof PumpFault.ValveStuck stuck) {
      return "the shut-off valve is stuck " + (stuck.closed() ? "closed" : "open");
    }
    return "the rotor does not move when driven";
  }

  private static String refill(RefillFault fault) {
    if (fault instanceof RefillFault.WrongConcentration wrong) {
      return "what is filled is x" + Words.number(wrong.factor()) + " of what is declared";
    }
    return fault instanceof RefillFault.MissedRefill
        ? "refills that are due do not happen"
        : "a change of concentration is not bridged";
  }

  private static String program(ProgramFault fault) {
    return fault instanceof ProgramFault.ProgrammingError error
        ? "the next prescription suffers a slip: " + words(error.error())
        : "a session is abandoned while the pump is stopped";
  }

  private static String sensor(SensorFault fault) {
    SensorFault.Lie lie = (SensorFault.Lie) fault;
    return "the " + words(lie.sensor()) + " sensor lies: " + lie(lie);
  }

  private static String lie(SensorFault.Lie lie) {
    String amount = Words.number(lie.amount());
    return switch (lie.mode()) {
      case STUCK -> "its last value stays";
      case OFF -> "it gives no reading";
      case PHANTOM -> "it counts drives that moved nothing";
      case GARBAGE -> "it reads anything within its range";
      case OUTLANDISH -> "it reads any number of 32 bits";
      case OFFSET -> "it is off by " + amount + unit(lie.sensor());
      case GAIN -> "it reads x" + amount;
      case DRIFT -> "it wanders by " + amount + unit(lie.sensor()) + " a day";
      case DELAYED -> "it reads what was " + Words.span((long) lie.amount()) + " ago";
      case MISSED -> "it misses " + Words.number(100.0 * lie.amount()) + " % of the strokes";
      case SPURIOUS -> "it counts without motion every " + Words.span((long) lie.amount());
    };
  }

  private static String unit(SensorFault.Sensor sensor) {
    return switch (sensor) {
      case ENCODER -> " strokes";
      case LEVEL -> " nL";
      case PRESSURE, PULSATILITY -> " Pa";
      case CONCENTRATION -> " ug/mL";
    };
  }

  private static String time(TimeFault fault) {
    TimeFault.WrongCounter wrong = (TimeFault.WrongCounter) fault;
    return (wrong.second() ? "the second" : "the first")
        + " clock jumps by "
        + Words.span(wrong.jumpMs())
        + " and runs at x"
        + Words.number(wrong.rate());
  }

  private static String environment(EnvironmentFault fault) {
    EnvironmentFault.MriStall stall = (EnvironmentFault.MriStall) fault;
    return "a scanner holds the rotor, which moves again "
        + Words.span(stall.recoveryMs())
        + " after the scan";
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
