/**
 * The oracles: they judge a run by what the patient received (design.md section 3). They read the
 * case, tip mass, tissue discharge and the annunciator's output, never the guard.
 */
package doseguard.engine.oracle;
