/** The {@code doseguard} command: thin, one small class for each command, wires the other rooms. */
package doseguard.cli;
