package doseguard.engine.simulation;

import doseguard.engine.fault.Fault;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import java.util.List;

/**
 * Everything one run needs: immutable, complete, independent of any file.
 *
 * @param id name in results
 * @param title what it shows, one sentence
 * @param seed seed of every random stream in it
 * @param durationMs how long, ms
 * @param policy the limits in force
 * @param pump pump and catheter
 * @param established true when the therapy runs already at the start (catheter full of drug, the
 *     dose taken over), false for a new implant (catheter full of CSF)
 * @param intended the prescription meant at the start
 * @param programmed the one programmed at the start; equal to the intent unless stated
 * @param acts what clinician and patient do, in order of time
 * @param faults what goes wrong
 */
public record Case(
    String id,
    String title,
    long seed,
    long durationMs,
    Policy policy,
    PumpSpec pump,
    boolean established,
    Therapy intended,
    Therapy programmed,
    List<Act> acts,
    List<Fault> faults) {

  /** Copies the lists. */
  public Case {
    acts = List.copyOf(acts);
    faults = List.copyOf(faults);
  }
}
