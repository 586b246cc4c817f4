/**
 * Measures the plant and the patient as built against published figures: each with its tolerance
 * and its source. The same list is a test and a table in the report.
 */
package doseguard.engine.validation;
