package doseguard.engine.campaign;

import doseguard.engine.simulation.Case;

/** The physical limit of the time to notice: the mean delay of the best detector. */
@FunctionalInterface
public interface DelayReference {

  /** No limit is known. */
  DelayReference NONE = subject -> -1;

  /**
   * The limit for one case.
   *
   * @param subject the case, with its fault, suite and flow
   * @return mean delay from the onset of the cause's effect, ms; -1 when none is known
   */
  long delayMs(Case subject);
}
