/** What can go wrong, with onset and end, and which of it holds at a moment. */
package doseguard.engine.fault;
