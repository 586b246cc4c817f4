package doseguard.engine.therapy;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.RefillFault.Left;
import doseguard.engine.plant.Plant;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.RefusalKind;
import java.util.List;

/**
 * The hand that empties and fills the reservoir and tells guard and controller, with all that goes
 * wrong at it: the drug, its volume, where it goes, and what is entered.
 */
final class RefillHand {
  /** Graduation that a drawn volume is read off to, nL (project choice: a syringe's 0.1 mL). */
  static final double SYRINGE_NL = 100_000.0;

  private static final double HOUR_MS = 3_600_000.0;

  /** No reservoir was emptied that is not confirmed. */
  private static final int NOT_DRAWN = -1;

  private final GuardPort guard;
  private final Controller controller;
  private final Plant plant;
  private final ActiveFaults faults;
  private final Notes notes;
  private Act.Refill open;
  private int drawn = NOT_DRAWN;
  private boolean opening;
  private boolean told;
  private int entered;

  RefillHand(
      GuardPort guard, Controller controller, Plant plant, ActiveFaults faults, Notes notes) {
    this.guard = guard;
    this.controller = controller;
    this.plant = plant;
    this.faults = faults;
    this.notes = notes;
  }

  /**
   * The first fill, at the start of the case; the plant was made with the declared volume of it.
   *
   * @param fillNl volume declared, nL
   * @param concentration declared, ug/mL
   */
  void first(int fillNl, int concentration) {
    entered = concentration;
    notes.act(
        0L,
        () ->
            "The reservoir is filled with "
                + Words.volume(fillNl)
                + " at "
                + concentration
                + " ug/mL");
    if (faults.any(RefillFault.ShortFill.class)) {
      plant.refill(fillNl * share(), plant.reservoir().concentration());
    }
    afterFilling();
    notes.refusal(0L, "The first fill", guard.beginRefill(concentration));
    notes.refusal(
        0L, "The first fill", guard.confirmRefill(0, fillNl, concentration, concentration));
    controller.filled(concentration);
  }

  /** What the reservoir was declared to hold, ug/mL. */
  int entered() {
    return entered;
  }

  /** When the refill that is open comes to its end, ms since the case began. */
  long dueMs() {
    return open == null ? Long.MAX_VALUE : open.atMs() + Act.Refill.DURATION_MS;
  }

  /**
   * Opens a refill; one that a loss of power cut off is open already, or is opened again.
   *
   * @param refill what is to be filled
   */
  void begin(Act.Refill refill) {
    if (faults.any(RefillFault.MissedRefill.class)) {
      notes.act(refill.atMs(), () -> "The refill that is due does not happen");
      return;
    }
    told = !faults.any(RefillFault.VolumeNotReset.class);
    if (!told) {
      notes.act(refill.atMs(), () -> "A refill begins, of which the pump is not told");
      open = refill;
      return;
    }
    notes.act(refill.atMs(), () -> "A refill begins");
    boolean again = opening;
    opening = true;
    int refusal = guard.beginRefill(declared(refill));
    opening = false;
    if (refusal == 0 || (again && refusal == RefusalKind.REFILL_STATE.id())) {
      open = refill;
    } else {
      notes.refusal(refill.atMs(), "The refill", refusal);
    }
  }

  /**
   * Empties, fills and confirms. A confirmation that a loss of power cut off is given again when
   * the device answers.
   *
   * @param nowMs ms since the case began
   */
  void finish(long nowMs) {
    Act.Refill refill = open;
    List<RefillFault.RefillAbandoned> left = faults.holding(RefillFault.RefillAbandoned.class);
    boolean again = drawn != NOT_DRAWN;
    if (!again && !left.isEmpty()) {
      open = null;
      abandon(refill, left.get(0).left(), nowMs);
      return;
    }
    if (!again) {
      drawn = (int) (StrictMath.rint(exchange(refill) / SYRINGE_NL) * SYRINGE_NL);
    }
    if (told) {
      confirm(refill, again, nowMs);
    } else {
      notes.act(nowMs, () -> "Refilled, and nothing is entered");
    }
    open = null;
    drawn = NOT_DRAWN;
  }

  private void abandon(Act.Refill refill, Left left, long nowMs) {
    if (left == Left.EMPTIED) {
      plant.empty();
    } else if (left == Left.FILLED) {
      exchange(refill);
    }
    notes.act(nowMs, () -> "The refill is left unconfirmed, the reservoir " + Words.of(left));
  }

  /** Empties and fills; gives what was drawn, nL. */
  private double exchange(Act.Refill refill) {
    double concentration = refill.concentration() * faults.concentrationFactor();
    double volume = refill.volumeNl() * share();
    List<RefillFault.PocketFill> missed = faults.holding(RefillFault.PocketFill.class);
    if (!missed.isEmpty()) {
      plant.injectIntoPocket(volume, concentration);
      return missed.get(0).emptied() ? plant.empty() : 0.0;
    }
    double drawn = plant.refill(volume, concentration);
    afterFilling();
    return drawn;
  }

  private void confirm(Act.Refill refill, boolean again, long nowMs) {
    int concentration = declared(refill);
    notes.act(
        nowMs,
        () ->
            "Refilled: "
                + Words.volume(drawn)
                + " drawn, "
                + Words.volume(refill.volumeNl())
                + " filled, declared as "
                + (refill.enteredNl() == refill.volumeNl()
                    ? ""
                    : Words.volume(refill.enteredNl()) + " at ")
                + concentration
                + " ug/mL");
    int refusal = enter(refill, concentration, nowMs);
    if (refusal == 0 || (again && refusal == RefusalKind.REFILL_STATE.id())) {
      entered = concentration;
      controller.accrue(nowMs);
      controller.refilled(entered, !faults.any(RefillFault.BridgeOmitted.class));
    } else {
      notes.refusal(nowMs, "The refill", refusal);
      guard.abandonRefill();
    }
  }

  /** A volume that does not fit the reservoir is refused; then what was filled is entered. */
  private int enter(Act.Refill refill, int concentration, long nowMs) {
    int refusal = guard.confirmRefill(drawn, refill.enteredNl(), concentration, concentration);
    if (refusal != RefusalKind.VOLUME.id() || refill.enteredNl() == refill.volumeNl()) {
      return refusal;
    }
    notes.refusal(nowMs, "The volume entered", refusal);
    return guard.confirmRefill(drawn, refill.volumeNl(), concentration, concentration);
  }

  private int declared(Act.Refill refill) {
    return faults.any(RefillFault.ConcentrationNotUpdated.class) ? entered : refill.concentration();
  }

  private double share() {
    double share = 1.0;
    for (RefillFault.ShortFill less : faults.holding(RefillFault.ShortFill.class)) {
      share *= less.share();
    }
    return share;
  }

  /** Too much in the reservoir, and what runs out of it at once. */
  private void afterFilling() {
    for (RefillFault.Overfill more : faults.holding(RefillFault.Overfill.class)) {
      plant.press(more.volumeNl());
      plant.surge(more.nlPerHour() / HOUR_MS, plant.reservoir().capacityNl());
    }
    for (PumpFault.DumpAfterRefill dump : faults.holding(PumpFault.DumpAfterRefill.class)) {
      plant.surge(Double.POSITIVE_INFINITY, plant.reservoir().volumeNl() - dump.volumeNl());
    }
  }
}
