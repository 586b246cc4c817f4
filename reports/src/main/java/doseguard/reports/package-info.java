/** Results as pages, plots and tables. */
package doseguard.reports;
