/** Annotations that say in which unit a number is. */
package doseguard.units;
