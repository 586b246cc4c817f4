/**
 * Campaigns: very many cases, each drawn from (campaign seed, index), judged against claims, and
 * folded in the order of their indices into exact statistics.
 *
 * <p>Knows no files and no clock. What cases there are and how they follow each other is the matter
 * of {@code strategy}, running them on any number of threads with the same result that of {@code
 * run}; a {@link doseguard.engine.campaign.ClaimTable} says what is claimed of them.
 */
package doseguard.engine.campaign;
