/** Policy files: the clinical limits as data, each figure with its source or its reason. */
package doseguard.scenarios.policy;
