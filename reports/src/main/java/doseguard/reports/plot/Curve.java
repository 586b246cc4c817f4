package doseguard.reports.plot;

import java.util.function.IntToDoubleFunction;

/**
 * One curve of a plot.
 *
 * @param name what it shows
 * @param pen how it is drawn
 * @param value its value in each row, in the plot's unit
 */
public record Curve(String name, Pen pen, IntToDoubleFunction value) {}
