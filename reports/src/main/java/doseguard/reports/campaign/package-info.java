/**
 * Results of campaigns as pages, canonical JSON, CSV and JUnit XML: the same bytes for the same
 * cases.
 */
package doseguard.reports.campaign;
