/** Suite files: what the sensors are, as data, each figure with its source or its reason. */
package doseguard.scenarios.suite;
