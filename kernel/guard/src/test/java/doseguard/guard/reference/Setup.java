package doseguard.guard.reference;

import doseguard.guard.Figures;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.List;

/**
 * The guard's figures and how its history begins.
 *
 * @param stroke which stroke volume
 * @param suite which sensors
 * @param dose which first dose
 * @param begin how it begins
 * @param tweaks figures that are not the usual ones, as far as policy and pump stay valid
 */
record Setup(int stroke, int suite, int dose, int begin, List<Tweak> tweaks) {
  /**
   * A figure that is not the usual one.
   *
   * @param figure which, of the policy and then of the pump
   * @param permille where between its least and its most
   */
  record Tweak(int figure, int permille) {
    /** Low values are as likely as high ones. */
    long between(long least, long most) {
      long span = permille < 500 ? (most - least) / 40 : most - least;
      return least + span * (permille % 500) / 499;
    }
  }

  private static final long[] STROKES = {1000, 5000, 2500, 100, 1234, 4000};

  boolean begun() {
    return begin % 20 != 19;
  }

  /** Nothing breaks in this history: what is refused is refused by limits. */
  boolean tame() {
    return begin % 3 == 1;
  }

  long origin() {
    return begin % 5 == 4 ? Long.MAX_VALUE - begin * 3_000_000L : 0;
  }

  long dosePg() {
    return (50 + dose * 7 / 10) * 1_000_000L;
  }

  long[] policy() {
    long[] figures =
        Figures.with(Figures.policy(), Policy.CONCENTRATION_FIRST + 3, 4000L * (suite / 8 % 2));
    if (dose % 3 == 2) {
      figures[Policy.REFILL_ABSOLUTE_NL] = 100_000;
      figures[Policy.DOSE_MOST_PG] = 3000 * Figures.UG;
      figures[Policy.CEILING_24H_PG] = 3000 * Figures.UG;
      figures[Policy.CEILING_1H_PG] = 300 * Figures.UG;
    }
    for (Tweak tweak : tweaks) {
      if (tweak.figure < Policy.FIGURES) {
        long before = figures[tweak.figure];
        figures[tweak.figure] =
            tweak.between(Policy.least(tweak.figure), Policy.most(tweak.figure));
        if (Setting.crossing(figures) != Policy.CROSSING_NONE) {
          figures[tweak.figure] = before;
        }
      }
    }
    return figures;
  }

  long[] pump() {
    long[] figures = Figures.pump();
    figures[PumpProfile.STROKE_NL] = STROKES[stroke % STROKES.length];
    figures[PumpProfile.SUITE] = suite % 4;
    figures[PumpProfile.VALVE] = suite / 4 % 2;
    for (Tweak tweak : tweaks) {
      int figure = tweak.figure - Policy.FIGURES;
      if (figure >= 0 && figure < PumpProfile.FIGURES) {
        long before = figures[figure];
        figures[figure] = tweak.between(PumpProfile.least(figure), PumpProfile.most(figure));
        if (!Setting.fits(figures)) {
          figures[figure] = before;
        }
      }
    }
    return figures;
  }
}
