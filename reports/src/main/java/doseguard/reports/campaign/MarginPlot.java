package doseguard.reports.campaign;

import doseguard.engine.campaign.Histogram;
import doseguard.engine.oracle.Finding.Question;
import doseguard.reports.plot.SvgBars;
import doseguard.reports.plot.SvgBars.Bar;
import doseguard.reports.plot.SvgBars.Tick;
import doseguard.reports.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the margins of one question are spread.
 *
 * @param title the question
 * @param words the same as the drawing, in words
 * @param svg the drawing
 * @param bars the bins that are not empty, from the worst on
 */
public record MarginPlot(String title, String words, String svg, List<Bar> bars) {

  /** Bins beyond the bound: one for all below the least, then those up to 0. */
  private static final int BEYOND = Histogram.bin(0);

  /** Copies the list. */
  public MarginPlot {
    bars = List.copyOf(bars);
  }

  /**
   * Draws a histogram.
   *
   * @param histogram the counts
   * @return the plot
   */
  static MarginPlot of(Histogram histogram) {
    Question question = histogram.question();
    List<Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < histogram.counts().size(); bin++) {
      bars.add(new Bar(name(bin), histogram.counts().get(bin), bin < BEYOND));
    }
    String name = Question.words(Set.of(question));
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    String words = words(bars);
    String id = "margin-" + name.replace(' ', '-');
    return new MarginPlot(
        title,
        words,
        SvgBars.draw(id, "Margins of " + name, words, bars, ticks()),
        bars.stream().filter(bar -> bar.count() > 0).toList());
  }

  private static String words(List<Bar> bars) {
    long all = 0;
    long beyond = 0;
    for (Bar bar : bars) {
      all += bar.count();
      beyond += bar.beyond() ? bar.count() : 0;
    }
    if (all == 0) {
      return "No case.";
    }
    long top = bars.get(bars.size() - 1).count();
    String least = bars.stream().filter(bar -> bar.count() > 0).findFirst().orElseThrow().name();
    return beyond
        + " of "
        + all
        + " cases beyond the bound; the worst: "
        + least
        + "; "
        + Decimal.percent((double) top / all)
        + " of all at "
        + bars.get(bars.size() - 1).name()
        + ".";
  }

  private static String name(int bin) {
    if (bin == 0) {
      return "below " + percent(0);
    }
    return bin == Histogram.BINS - 1
        ? percent(bin - 1) + " or more"
        : percent(bin - 1) + " to " + percent(bin);
  }

  private static List<Tick> ticks() {
    int half = (BEYOND - 1) / 2;
    return List.of(
        new Tick(percent(half), half + 1, false),
        new Tick("0 %: the bound", BEYOND, true),
        new Tick(percent(BEYOND - 1 + half), BEYOND + half, false),
        new Tick("100 %", Histogram.BINS, false));
  }

  /** The margin at which a number of bins above the least end. */
  private static String percent(int bins) {
    return Decimal.percent(Histogram.LEAST + bins * Histogram.WIDTH);
  }
}
