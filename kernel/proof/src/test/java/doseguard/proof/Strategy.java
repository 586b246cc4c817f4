package doseguard.proof;

import static de.uka.ilkd.key.strategy.StrategyProperties.NON_LIN_ARITH_COMPLETION;
import static de.uka.ilkd.key.strategy.StrategyProperties.NON_LIN_ARITH_DEF_OPS;
import static de.uka.ilkd.key.strategy.StrategyProperties.SPLITTING_DELAYED;
import static de.uka.ilkd.key.strategy.StrategyProperties.SPLITTING_NORMAL;

import de.uka.ilkd.key.strategy.StrategyProperties;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the prover searches. Search ends after a number of steps, never after a time, so that a proof
 * comes out the same on every machine.
 */
enum Strategy {
  /** Defined operators, splits as they come. */
  PLAIN(NON_LIN_ARITH_DEF_OPS, SPLITTING_NORMAL, 30000),

  /** Completion of non-linear arithmetic on the goals that the plain search left open. */
  AFTER(NON_LIN_ARITH_COMPLETION, SPLITTING_DELAYED, 5000),

  /** Completion of non-linear arithmetic from the beginning. */
  ALONE(NON_LIN_ARITH_COMPLETION, SPLITTING_DELAYED, 3000);

  private final String arithmetic;
  private final String splitting;
  private final int steps;

  Strategy(String arithmetic, String splitting, int steps) {
    this.arithmetic = arithmetic;
    this.splitting = splitting;
    this.steps = steps;
  }

  /** The search that ends with this strategy. */
  Strategy[] search() {
    return this == AFTER ? new Strategy[] {PLAIN, AFTER} : new Strategy[] {this};
  }

  /** All of them, for whoever must notice that one changed. */
  static String description() {
    return Arrays.stream(values())
        .map(one -> one + " " + new TreeMap<>(one.properties()) + " " + one.steps)
        .collect(Collectors.joining("\n"));
  }

  int steps() {
    return steps;
  }

  StrategyProperties properties() {
    StrategyProperties p = new StrategyProperties();
    p.setProperty(StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY, arithmetic);
    p.setProperty(StrategyProperties.SPLITTING_OPTIONS_KEY, splitting);
    p.setProperty(StrategyProperties.METHOD_OPTIONS_KEY, StrategyProperties.METHOD_CONTRACT);
    p.setProperty(StrategyProperties.LOOP_OPTIONS_KEY, StrategyProperties.LOOP_SCOPE_INV_TACLET);
    p.setProperty(StrategyProperties.QUERY_OPTIONS_KEY, StrategyProperties.QUERY_OFF);
    p.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_ON);
    p.setProperty(StrategyProperties.OSS_OPTIONS_KEY, StrategyProperties.OSS_ON);
    p.setProperty(
        StrategyProperties.QUANTIFIERS_OPTIONS_KEY,
        StrategyProperties.QUANTIFIERS_NON_SPLITTING_WITH_PROGS);
    p.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, StrategyProperties.STOPMODE_DEFAULT);
    return p;
  }
}
