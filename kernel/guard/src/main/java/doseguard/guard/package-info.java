/** The dose guard that stands between whatever wants to move the pump and the pump. */
package doseguard.guard;
