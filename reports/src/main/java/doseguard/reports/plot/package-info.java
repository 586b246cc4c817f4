/** Plots as inline SVG that stretches with the page: one time axis, text that never scales. */
package doseguard.reports.plot;
