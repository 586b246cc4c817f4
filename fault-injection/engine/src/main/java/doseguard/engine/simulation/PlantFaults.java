package doseguard.engine.simulation;

import doseguard.engine.fault.ActiveFaults;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.LineFaults;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.therapy.Schedule;

/** What the faults that hold do to pump, reservoir and catheter. */
final class PlantFaults {
  private static final double HOUR_MS = 3_600_000.0;

  private final ActiveFaults faults;
  private final LineFaults line;
  private final Plant plant;
  private double ordinaryCsfPa;

  /**
   * Joins the faults of a case to its plant.
   *
   * @param faults the faults
   * @param plant what they act on
   * @param csfPa CSF pressure of the first posture, Pa
   */
  PlantFaults(ActiveFaults faults, Plant plant, double csfPa) {
    this.faults = faults;
    this.line = new LineFaults(faults);
    this.plant = plant;
    this.ordinaryCsfPa = csfPa;
  }

  /**
   * A posture begins.
   *
   * @param csfPa its CSF pressure, Pa
   */
  void posture(double csfPa) {
    ordinaryCsfPa = csfPa;
    if (faults.count() == 0) {
      plant.catheter().csf(csfPa);
    } else {
      applyToCatheter();
    }
  }

  /** The faults have changed. */
  void apply() {
    plant.ambient(faults.ambientChangePa(faults.nowMs()));
    plant.rotor().stall(faults.stalled());
    plant.rotor().slip(faults.turnedShare(), faults.slipPa());
    plant.reservoirLeak(faults.reservoirLeakNlPerHour() / HOUR_MS);
    applyAir();
    applyToCatheter();
  }

  private void applyToCatheter() {
    double csfPa = faults.posturePa(ordinaryCsfPa, CsfPressure.LEAST_PA, CsfPressure.MOST_PA);
    Catheter catheter = plant.catheter();
    catheter.csf(csfPa);
    catheter.kink(line.kinkFactor(csfPa));
    catheter.hole(line.holeRatio(csfPa));
    catheter.crack(line.crackRatio(csfPa), line.crackOpensAbovePa(csfPa));
    catheter.disconnect(line.disconnected());
    catheter.pulse(line.pulse());
    plant.tissueShare(line.tissueShare());
  }

  /** A bubble comes with each begin of its fault; at the end the rest of it is gone. */
  private void applyAir() {
    for (int i = 0; i < faults.count(); i++) {
      Fault fault = faults.fault(i);
      if (fault instanceof PumpFault.AirInReservoir air) {
        if (faults.begins(air)) {
          plant.air(air.bubbleNl(), air.share());
        } else if (!faults.any(PumpFault.AirInReservoir.class)) {
          plant.air(0.0, 0.0);
        }
      }
    }
  }

  /**
   * Lets drug leak through the rotor.
   *
   * @param prescribedPgPerDay mean dose that is meant, pg a day
   * @param concentration declared, ug/mL
   */
  void leakThroughRotor(long prescribedPgPerDay, int concentration) {
    double fraction = faults.hydraulicFraction();
    double flow = 0.0;
    if (fraction > 0.0) {
      double meanNlPerDay = (double) prescribedPgPerDay / concentration;
      flow = fraction * meanNlPerDay / Schedule.DAY_MS;
    }
    plant.rotorLeak(Double.isInfinite(fraction) ? fraction : flow);
  }
}
