/** The report as a directory of files, put in place all at once. */
package doseguard.reports.site;
