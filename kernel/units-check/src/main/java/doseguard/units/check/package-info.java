/**
 * The compiler's check of units: nothing in the kernel is added to, compared with or taken for
 * another unit.
 */
package doseguard.units.check;
