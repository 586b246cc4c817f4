/** The doseguard command. */
package doseguard.cli;
