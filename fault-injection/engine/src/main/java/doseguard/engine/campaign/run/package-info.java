/** Running a campaign: a plan of strategies, its tasks on threads, and what comes of them. */
package doseguard.engine.campaign.run;
