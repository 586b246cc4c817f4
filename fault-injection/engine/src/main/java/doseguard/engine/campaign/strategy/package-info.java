/** Ways of choosing cases, each behind the same interface. */
package doseguard.engine.campaign.strategy;
