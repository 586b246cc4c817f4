/** From the {@code given} and {@code when} of a scenario file to the engine's types. */
package doseguard.scenarios.codec;
