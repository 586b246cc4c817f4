/** The simulation that injects faults and judges what the patient received. */
package doseguard.engine;
