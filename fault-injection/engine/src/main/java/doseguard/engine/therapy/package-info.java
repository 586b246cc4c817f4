/**
 * What is prescribed, and who carries it out: prescriptions, the untrusted controller that asks for
 * strokes, and the clinician who programs, refills and errs.
 */
package doseguard.engine.therapy;
