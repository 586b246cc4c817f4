package doseguard.engine.campaign;

/**
 * In how many cases of a campaign something was seen to act.
 *
 * @param kind what kind of thing
 * @param name its name
 * @param cases number of cases; 0 is a hole in the campaign
 */
public record Sighting(Seen.Kind kind, String name, long cases) {}
