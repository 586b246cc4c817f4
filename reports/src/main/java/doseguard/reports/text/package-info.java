/** Figures, times and JSON as text: the same bytes on every JVM and in every locale. */
package doseguard.reports.text;
