/** The time line of one run: recorded, summed over windows, written as CSV, told in words. */
package doseguard.reports.trace;
