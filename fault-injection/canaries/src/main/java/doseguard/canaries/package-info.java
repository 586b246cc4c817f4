/** Guards that are known to be bad, each by one mistake that a programmer could have made. */
package doseguard.canaries;
