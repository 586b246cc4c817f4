package doseguard.reports.plot;

/**
 * A horizontal line with its name on it.
 *
 * @param name what it is, with its figure
 * @param pen how it is drawn
 * @param value where, in the plot's unit
 * @param below whether the name stands below the line
 */
public record Level(String name, Pen pen, double value, boolean below) {}
