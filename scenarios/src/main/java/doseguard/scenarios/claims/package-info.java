/** Claims files: what is claimed of each fault, severity and suite, and the cases drawn for it. */
package doseguard.scenarios.claims;
