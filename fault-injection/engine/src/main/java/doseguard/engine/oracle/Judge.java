package doseguard.engine.oracle;

import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;

/** Judges a run by what the patient received, never by what the guard believes. */
public interface Judge {

  /**
   * Judges one case.
   *
   * @param subject the case
   * @param run what it produced
   * @return the verdict
   */
  Verdict judge(Case subject, Run run);
}
