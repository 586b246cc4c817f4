/** Cases for campaigns, and campaign profiles: files, claims, and the space of all faults. */
package doseguard.scenarios.campaign;
