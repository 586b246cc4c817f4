package doseguard.engine.campaign;

import doseguard.engine.simulation.Case;
import java.util.function.Supplier;

/**
 * A case of a campaign and what it has to show.
 *
 * @param index its index: with the campaign's seed it names the case for ever
 * @param name what it is a case of, for example a claim's cell or a scenario's id
 * @param cell position in the claim table of the claim that it puts to the test; {@link #NO_CELL}
 *     when there is none
 * @param subject makes the case, the same each time
 * @param expected what it has to show
 */
public record Trial(long index, String name, int cell, Supplier<Case> subject, Expected expected) {

  /** No claim is put to the test. */
  public static final int NO_CELL = -1;
}
