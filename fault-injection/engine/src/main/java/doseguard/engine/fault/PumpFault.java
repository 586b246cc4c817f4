package doseguard.engine.fault;

/** What goes wrong in rotor, driver, controller and valve. */
public sealed interface PumpFault extends Fault {

  /**
   * The rotor does not move when driven.
   *
   * @param timing when; a permanent stall has no end
   */
  record MotorStall(Timing timing) implements PumpFault {
    @Override
    public String family() {
      return "motor-stall";
    }
  }

  /**
   * The controller asks for more than was prescribed.
   *
   * @param timing when
   * @param factor factor on the rate it asks for, 1.1 to 10
   */
  record CommandExcess(Timing timing, double factor) implements PumpFault {
    @Override
    public String family() {
      return "command-excess";
    }
  }

  /**
   * The driver turns the rotor without a grant.
   *
   * @param timing when
   * @param intervalMs time between two ungranted strokes, ms
   */
  record DriverRunaway(Timing timing, long intervalMs) implements PumpFault {
    @Override
    public String family() {
      return "driver-runaway";
    }
  }

  /**
   * Drug passes the rotor besides its strokes, driven by the reservoir's pressure.
   *
   * @param timing when
   * @param fraction extra flow over the mean prescribed flow, 0.01 to 10
   */
  record HydraulicOverDelivery(Timing timing, double fraction) implements PumpFault {
    @Override
    public String family() {
      return "hydraulic-over-delivery";
    }
  }

  /**
   * The shut-off valve stays where it is.
   *
   * @param timing when
   * @param closed stuck closed, else stuck open
   */
  record ValveStuck(Timing timing, boolean closed) implements PumpFault {
    @Override
    public String family() {
      return "valve-stuck";
    }
  }
}
