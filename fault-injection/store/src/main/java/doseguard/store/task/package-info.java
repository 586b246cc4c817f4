/** The results of a campaign's tasks as bytes, and their log in a journal. */
package doseguard.store.task;
