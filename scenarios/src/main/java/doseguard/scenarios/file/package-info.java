/** Text files with positions: reading YAML so that every mistake is reported where it stands. */
package doseguard.scenarios.file;
