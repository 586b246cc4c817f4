package doseguard.engine.fault;

/** What goes wrong in rotor, driver, controller and valve. */
public sealed interface PumpFault extends Fault {

  /**
   * The rotor does not move when driven.
   *
   * @param timing when its cause is there; a permanent stall has no end
   * @param recoveryMs how much longer the rotor stands still, ms, at least 0
   */
  record MotorStall(Timing timing, long recoveryMs) implements PumpFault {

    /**
     * A stall that ends with its cause.
     *
     * @param timing when
     */
    public MotorStall(Timing timing) {
      this(timing, 0L);
    }

    @Override
    public Timing acts() {
      return timing.outlastedBy(recoveryMs);
    }

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
   * @param fraction extra flow over the mean prescribed flow, 0.01 to 10; {@link
   *     Double#POSITIVE_INFINITY} for free flow, which only the catheter holds back (physics.md
   *     1.3: 20 mL in 4 minutes)
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

  /**
   * The rotor turns less than it is driven, or its rollers hold less pressure.
   *
   * @param timing when
   * @param turned share of each driven stroke that it turns, above 0 to 1; the encoder sees whole
   *     strokes turned
   * @param slipPa pressure at which the rollers slip, Pa, where that is below the sound rotor's;
   *     the encoder counts what slips back
   */
  record RotorSlip(Timing timing, double turned, double slipPa) implements PumpFault {
    @Override
    public String family() {
      return "rotor-slip";
    }
  }

  /**
   * Air in the reservoir: strokes move gas instead of drug until the bubble has passed, and in the
   * line it adds compliance (bubble over absolute pressure, physics.md 1.4). What is still in the
   * reservoir at the end of the fault is gone then.
   *
   * @param timing when; each time that it begins there is a new bubble
   * @param bubbleNl its volume, nL
   * @param share share of gas in what a stroke moves, above 0 to 1
   */
  record AirInReservoir(Timing timing, double bubbleNl, double share) implements PumpFault {
    @Override
    public String family() {
      return "air-in-reservoir";
    }
  }

  /**
   * Right after a fill a volume runs past the rotor in free flow (incident I-14). It acts on fills
   * while it lasts, the one at the start included when the onset is 0.
   *
   * @param timing when
   * @param volumeNl the volume, nL
   */
  record DumpAfterRefill(Timing timing, double volumeNl) implements PumpFault {
    @Override
    public String family() {
      return "dump-after-refill";
    }
  }

  /**
   * The reservoir leaks into the pocket.
   *
   * @param timing when
   * @param nlPerHour flow, nL/h
   */
  record ReservoirLeak(Timing timing, double nlPerHour) implements PumpFault {
    @Override
    public String family() {
      return "reservoir-leak";
    }
  }
}
