/** The phrases of {@code then}: their grammar, and how each is answered. */
package doseguard.scenarios.then;
