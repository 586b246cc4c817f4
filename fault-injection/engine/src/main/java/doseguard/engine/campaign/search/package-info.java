/**
 * Search for cases that violate an oracle, and the probability of such cases. Knows points of the
 * unit cube and their margins only; what a point means is decided elsewhere.
 *
 * <p>A <em>margin</em> is the distance to an oracle's bound as a fraction of the bound: positive
 * inside, negative when violated, positive infinity when the point is of no interest.
 *
 * <p>Everything takes turns, ask then tell, and does not know how long it will be asked: the same
 * random stream and the same margins give the same points, however early a run is cut. No searcher
 * is the best everywhere (physics.md 3.4), so they are run side by side.
 */
package doseguard.engine.campaign.search;
