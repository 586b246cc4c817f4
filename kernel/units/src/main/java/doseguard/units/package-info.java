/**
 * The units of the dose guard as type annotations. They exist at compile time only: the shipped
 * kernel depends on nothing.
 */
package doseguard.units;
