/** The seam between the harness and a dose guard, and the names of what a guard can say. */
package doseguard.engine.port;
