/** What was reported of overdose and withdrawal, through the same patient as every scenario. */
package doseguard.reports.patient;
