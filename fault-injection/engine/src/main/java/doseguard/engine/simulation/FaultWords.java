package doseguard.engine.simulation;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
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
    if (fault instanceof MemoryFault wrong) {
      return memory(wrong);
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
    if (fault instanceof ProgramFault.ProgrammingError error) {
      return "the next prescription suffers a slip: " + words(error.error());
    }
    if (fault instanceof ProgramFault.FrameReplayed) {
      return "an old frame is sent again";
    }
    if (fault instanceof ProgramFault.ProposalLeft) {
      return "a proposal is left without a confirmation";
    }
    if (fault instanceof ProgramFault.StopForgotten stop) {
      return "a stop of " + Words.span(stop.lastsMs()) + " is forgotten";
    }
    return fault instanceof ProgramFault.ModeForgotten
        ? "nobody ends the mode of the device"
        : "a session is abandoned while the pump is stopped";
  }

  private static String memory(MemoryFault fault) {
    if (fault instanceof MemoryFault.BitFlipLive flip) {
      return "a bit of the guard's live state flips, at " + share(flip.place());
    }
    if (fault instanceof MemoryFault.BitFlipImage flip) {
      return "a bit of the guard's saved memory flips, at " + share(flip.place());
    }
    if (fault instanceof MemoryFault.TornWrite tear) {
      return "the power fails within the next save, after " + tear.word() + " words";
    }
    return "the device has no power (" + words(((MemoryFault.Reset) fault).cause()) + ")";
  }

  private static String share(double place) {
    return Words.number(100.0 * place) + " % of the way through";
  }

  private static String sensor(SensorFault fault) {
    SensorFault.Lie lie = (SensorFault.Lie) fault;
    String drift =
        lie.driftPerDay() == 0.0
            ? ""
            : " by " + Words.number(lie.driftPerDay()) + " of its unit a day";
    return "the " + words(lie.sensor()) + " sensor lies: " + words(lie.mode()) + drift;
  }

  private static String time(TimeFault fault) {
    if (fault instanceof TimeFault.WrongCounter wrong) {
      return (wrong.second() ? "the second" : "the first")
          + " clock"
          + runs(wrong.jumpMs(), wrong.rate());
    }
    if (fault instanceof TimeFault.BothCounters wrong) {
      return "each clock" + runs(wrong.jumpMs(), wrong.rate());
    }
    if (fault instanceof TimeFault.UnevenCounters wrong) {
      return "the clocks are read up to " + Words.span(wrong.mostMs()) + " late";
    }
    return fault instanceof TimeFault.LateCalls late
        ? "the guard is called up to " + Words.span(late.mostMs()) + " late"
        : "the firmware does not call the guard";
  }

  private static String runs(long jumpMs, double rate) {
    return " jumps by " + Words.span(jumpMs) + " and runs at x" + Words.number(rate);
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
