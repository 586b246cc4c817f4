/** What the guard remembers and tells: the alarms and their table. */
package doseguard.guard.state;
