/**
 * The pump, the catheter and the patient as they truly are: the physics of physics.md section 1 in
 * small classes, closed form between events. Units: nL, pg, ug/mL, Pa, ms.
 */
package doseguard.engine.plant;
