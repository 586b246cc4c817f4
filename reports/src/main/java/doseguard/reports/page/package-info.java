/** What the pages show, ready to be put into templates. */
package doseguard.reports.page;
