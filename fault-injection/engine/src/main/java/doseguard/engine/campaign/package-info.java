/**
 * Campaigns: very many cases, each drawn from (campaign seed, index), judged against claims, and
 * folded in the order of their indices into exact statistics.
 *
 * <p>Knows no files and no clock: a {@link doseguard.engine.campaign.CaseSource} gives the cases, a
 * {@link doseguard.engine.campaign.ClaimTable} what is claimed of them, {@link
 * doseguard.engine.campaign.Campaign} runs them on any number of threads with the same result.
 */
package doseguard.engine.campaign;
