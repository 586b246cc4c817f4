/**
 * Scenario files in which values are drawn: read once, then turned into as many cases as are
 * wanted, each from a stream of random numbers of its own.
 */
package doseguard.scenarios.template;
