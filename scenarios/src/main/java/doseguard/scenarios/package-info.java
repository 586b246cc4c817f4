/** Scenario and policy files, and the codec between them and the engine. */
package doseguard.scenarios;
