package doseguard.engine.simulation;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.Postures;
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
  private static final double PA_PER_KPA = 1000.0;

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
      String how =
          Double.isInfinite(kink.resistanceFactor())
              ? "the catheter is kinked completely"
              : "the catheter is kinked, its distal resistance x"
                  + Words.number(kink.resistanceFactor());
      return how + in(kink.postures());
    }
    if (fault instanceof CatheterFault.TipMigration tip) {
      return "the tip has migrated: x"
          + Words.number(tip.amplitude())
          + " of the pulse, "
          + percent(tip.tissueShare())
          + " of the drug into tissue";
    }
    if (fault instanceof CatheterFault.TipOcclusion tip) {
      return "the tip grows shut in " + Words.span(tip.growthMs());
    }
    if (fault instanceof CatheterFault.Microfracture crack) {
      String when = crack.opensAbovePa() > 0.0 ? ", open above " + kpa(crack.opensAbovePa()) : "";
      return "the catheter is cracked, "
          + Words.number(crack.resistanceRatio())
          + " times its own resistance"
          + when
          + in(crack.postures());
    }
    if (fault instanceof CatheterFault.Leak leak) {
      return "the catheter leaks through a hole of "
          + Words.number(leak.resistanceRatio())
          + " times its own resistance";
    }
    return "the catheter is off the pump";
  }

  private static String in(Postures postures) {
    if (postures.equals(Postures.ALL)) {
      return "";
    }
    return Double.isInfinite(postures.mostPa())
        ? ", in postures from " + kpa(postures.leastPa())
        : ", in postures from " + kpa(postures.leastPa()) + " to " + kpa(postures.mostPa());
  }

  private static String kpa(double pa) {
    return Words.number(pa / PA_PER_KPA) + " kPa";
  }

  private static String percent(double share) {
    return Words.number(100.0 * share) + " %";
  }

  private static String pump(PumpFault fault) {
    if (fault instanceof PumpFault.CommandExcess excess) {
      return "the controller asks for x" + Words.number(excess.factor()) + " of what is prescribed";
    }
    if (fault instanceof PumpFault.DriverRunaway runaway) {
      return "the driver turns the rotor without a grant every " + Words.span(runaway.intervalMs());
    }
    if (fault instanceof PumpFault.HydraulicOverDelivery over) {
      return Double.isInfinite(over.fraction())
          ? "drug runs freely past the rotor"
          : "drug passes the rotor besides its strokes, "
              + percent(over.fraction())
              + " of the prescribed flow";
    }
    if (fault instanceof PumpFault.ValveStuck stuck) {
      return "the shut-off valve is stuck " + (stuck.closed() ? "closed" : "open");
    }
    return fault instanceof PumpFault.MotorStall stall ? stalled(stall) : rotorOrReservoir(fault);
  }

  private static String stalled(PumpFault.MotorStall stall) {
    return stall.recoveryMs() == 0L
        ? "the rotor does not move when driven"
        : "the rotor does not move when driven, and for "
            + Words.span(stall.recoveryMs())
            + " after the cause is gone";
  }

  private static String rotorOrReservoir(PumpFault fault) {
    if (fault instanceof PumpFault.RotorSlip slip) {
      String holds =
          Double.isInfinite(slip.slipPa()) ? "" : ", the rollers hold " + kpa(slip.slipPa());
      return "the rotor turns " + percent(slip.turned()) + " of a stroke" + holds;
    }
    if (fault instanceof PumpFault.AirInReservoir air) {
      return Words.volume(air.bubbleNl())
          + " of air in the reservoir, "
          + percent(air.share())
          + " of each stroke";
    }
    return fault instanceof PumpFault.DumpAfterRefill dump
        ? Words.volume(dump.volumeNl()) + " run past the rotor after a fill"
        : "the reservoir leaks "
            + Words.volume(((PumpFault.ReservoirLeak) fault).nlPerHour())
            + " an hour into the pocket";
  }

  private static String refill(RefillFault fault) {
    if (fault instanceof RefillFault.WrongConcentration wrong) {
      return "what is filled is x" + Words.number(wrong.factor()) + " of what is declared";
    }
    if (fault instanceof RefillFault.ShortFill less) {
      return "what is filled is " + percent(less.share()) + " of the volume declared";
    }
    if (fault instanceof RefillFault.PocketFill pocket) {
      return "the drug is injected beside the pump"
          + (pocket.emptied() ? ", the reservoir emptied before" : "");
    }
    if (fault instanceof RefillFault.Overfill more) {
      return Words.volume(more.volumeNl()) + " more are filled than declared";
    }
    if (fault instanceof RefillFault.RefillAbandoned abandoned) {
      return "a refill is left unconfirmed, the reservoir " + Words.of(abandoned.left());
    }
    if (fault instanceof RefillFault.ConcentrationNotUpdated) {
      return "another strength is filled than is entered";
    }
    if (fault instanceof RefillFault.VolumeNotReset) {
      return "a refill is not told to the pump";
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
      String how = flip.stuck() ? "flips and stays so, at " : "flips, at ";
      return "a bit of the guard's saved memory " + how + share(flip.place());
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
    if (fault instanceof EnvironmentFault.EmiTelemetry mode) {
      return "radio waves put the pump into telemetry mode"
          + (mode.pauses() ? ", in which its controller asks for nothing" : "");
    }
    if (fault instanceof EnvironmentFault.Posture posture) {
      return "postures reach " + kpa(posture.mostPa());
    }
    if (fault instanceof EnvironmentFault.Altitude air) {
      return "the ambient pressure changes by "
          + kpa(air.changePa())
          + " within "
          + Words.span(air.rampMs());
    }
    EnvironmentFault.MriStall stall = (EnvironmentFault.MriStall) fault;
    return "a scanner holds the rotor, which moves again "
        + Words.span(stall.recoveryMs())
        + " after the scan";
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
