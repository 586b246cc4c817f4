/**
 * The second opinion: a slow, simple guard written from the requirements of the kernel alone, and
 * the test that compares the two call by call.
 *
 * <p>Nothing here was written with the kernel's source at hand. Masses and products are unbounded
 * integers, lists are never trimmed, every sum is made anew where it is asked for.
 */
package doseguard.guard.reference;
