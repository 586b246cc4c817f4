package doseguard.engine.simulation;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Fault.CatheterKink;
import doseguard.engine.fault.Fault.CatheterLeak;
import doseguard.engine.fault.Fault.ClockFault;
import doseguard.engine.fault.Fault.CommandExcess;
import doseguard.engine.fault.Fault.DriverRunaway;
import doseguard.engine.fault.Fault.HydraulicOverDelivery;
import doseguard.engine.fault.Fault.ProgrammingError;
import doseguard.engine.fault.Fault.SensorFault;
import doseguard.engine.fault.Fault.ValveStuck;
import doseguard.engine.fault.Fault.WrongConcentration;
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
    if (fault instanceof CatheterKink kink) {
      return kink(kink);
    }
    if (fault instanceof CatheterLeak leak) {
      return "the catheter leaks through a hole of "
          + Words.number(leak.resistanceRatio())
          + " times its own resistance";
    }
    if (fault instanceof CommandExcess excess) {
      return "the controller asks for x" + Words.number(excess.factor()) + " of what is prescribed";
    }
    if (fault instanceof DriverRunaway runaway) {
      return "the driver turns the rotor without a grant every " + Words.span(runaway.intervalMs());
    }
    if (fault instanceof HydraulicOverDelivery over) {
      return "drug passes the rotor besides its strokes, "
          + Words.number(100.0 * over.fraction())
          + " % of the prescribed flow";
    }
    if (fault instanceof ValveStuck stuck) {
      return "the shut-off valve is stuck " + (stuck.closed() ? "closed" : "open");
    }
    if (fault instanceof WrongConcentration wrong) {
      return "what is filled is x" + Words.number(wrong.factor()) + " of what is declared";
    }
    if (fault instanceof ProgrammingError error) {
      return "the next prescription suffers a slip: " + words(error.error());
    }
    return ofSensorOrHand(fault);
  }

  private static String ofSensorOrHand(Fault fault) {
    if (fault instanceof SensorFault lie) {
      return "the " + words(lie.sensor()) + " sensor lies: " + words(lie.mode()) + drift(lie);
    }
    if (fault instanceof ClockFault wrong) {
      return (wrong.second() ? "the second" : "the first")
          + " clock jumps by "
          + Words.span(wrong.jumpMs())
          + " and runs at x"
          + Words.number(wrong.rate());
    }
    return switch (fault.family()) {
      case "catheter-disconnect" -> "the catheter is off the pump";
      case "motor-stall" -> "the rotor does not move when driven";
      case "missed-refill" -> "refills that are due do not happen";
      case "bridge-omitted" -> "a change of concentration is not bridged";
      default -> "a session is abandoned while the pump is stopped";
    };
  }

  private static String kink(CatheterKink kink) {
    String how =
        Double.isInfinite(kink.resistanceFactor())
            ? "the catheter is kinked completely"
            : "the catheter is kinked, its distal resistance x"
                + Words.number(kink.resistanceFactor());
    return kink.periodMs() <= 0L
        ? how
        : how + ", for " + Words.span(kink.closedMs()) + " of every " + Words.span(kink.periodMs());
  }

  private static String drift(SensorFault lie) {
    return lie.driftPerDay() == 0.0
        ? ""
        : " by " + Words.number(lie.driftPerDay()) + " of its unit a day";
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
