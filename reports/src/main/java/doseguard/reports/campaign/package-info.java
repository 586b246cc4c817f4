/** Results of campaigns as canonical JSON and CSV: the same bytes for the same cases. */
package doseguard.reports.campaign;
