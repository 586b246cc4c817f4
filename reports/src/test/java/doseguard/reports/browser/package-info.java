/** The pages in a real browser. */
package doseguard.reports.browser;
