package doseguard.engine.campaign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Climbing down: what is kept, how far a step goes, when it starts afresh. */
class HillClimbTest {
  private static final int DIMENSIONS = 10;

  /** How many coordinates are the same: none of points that were drawn apart. */
  private static int shared(double[] one, double[] other) {
    int same = 0;
    for (int i = 0; i < one.length; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return same;
  }

  @Test
  void shouldOftenMutateAFewCoordinatesOfTheBestPointOnly() {
    Searcher climb = Searches.HILL_CLIMB.open(DIMENSIONS, 1);
    double[] best = climb.ask();
    climb.tell(0.5);
    int single = 0;
    int few = 0;
    for (int k = 1; k < HillClimb.PATIENCE; k++) {
      int moved = DIMENSIONS - shared(best, climb.ask());
      climb.tell(1.0);
      single += moved == 1 ? 1 : 0;
      few += moved <= 3 ? 1 : 0;
    }
    assertTrue(single >= 15, "moved one: " + single);
    assertTrue(few >= 30 && few < HillClimb.PATIENCE - 1, "moved up to three: " + few);
  }

  @Test
  void shouldStartAfreshAfterItsPatienceAndKeepNothing() {
    Searcher climb = Searches.HILL_CLIMB.open(1, 2);
    double least = 1.0;
    double most = 0.0;
    for (int restart = 0; restart < 50; restart++) {
      double fresh = climb.ask()[0];
      least = Math.min(least, fresh);
      most = Math.max(most, fresh);
      climb.tell(restart);
      for (int k = 0; k < HillClimb.PATIENCE; k++) {
        climb.ask();
        climb.tell(1000.0);
      }
    }
    assertTrue(least < 0.1 && most > 0.9, "from " + least + " to " + most);
  }

  @Test
  void shouldNotStartAfreshOneTryTooEarlyOrTooLate() {
    int mutantsAtLast = 0;
    for (int race = 0; race < 40; race++) {
      Searcher climb = Searches.HILL_CLIMB.open(DIMENSIONS, race);
      double[] best = climb.ask();
      climb.tell(0.5);
      double[] last = best;
      for (int k = 0; k < HillClimb.PATIENCE; k++) {
        last = climb.ask();
        climb.tell(1.0);
      }
      mutantsAtLast += shared(best, last) > 0 ? 1 : 0;
      double[] fresh = climb.ask();
      assertEquals(0, shared(best, fresh));
      climb.tell(2.0);
    }
    assertTrue(mutantsAtLast > 30, "mutants at the last try: " + mutantsAtLast);
  }

  @Test
  void shouldTakeAFreshPointForTheBestHoweverBad() {
    int mutants = 0;
    for (int race = 0; race < 40; race++) {
      Searcher climb = Searches.HILL_CLIMB.open(DIMENSIONS, race);
      climb.ask();
      climb.tell(0.5);
      for (int k = 0; k < HillClimb.PATIENCE; k++) {
        climb.ask();
        climb.tell(1.0);
      }
      double[] fresh = climb.ask();
      climb.tell(9.0);
      mutants += shared(fresh, climb.ask()) > 0 ? 1 : 0;
    }
    assertTrue(mutants > 30, "mutants of the fresh point: " + mutants);
  }

  @Test
  void shouldMoveToPointsThatAreAsGood() {
    Searcher climb = Searches.HILL_CLIMB.open(DIMENSIONS, 4);
    double[] first = climb.ask();
    climb.tell(0.5);
    double[] last = first;
    int follows = 0;
    for (int k = 1; k < HillClimb.PATIENCE; k++) {
      double[] next = climb.ask();
      climb.tell(0.5);
      follows += shared(last, next) > shared(first, next) ? 1 : 0;
      last = next;
    }
    assertTrue(follows > 20, "mutants of the last rather than the first point: " + follows);
  }

  @Test
  void shouldShrinkItsStepsWhileNothingHelpsButStillDrawACoordinateAnew() {
    int near = 0;
    int far = 0;
    for (int race = 0; race < 20; race++) {
      Searcher climb = Searches.HILL_CLIMB.open(1, race);
      double best = climb.ask()[0];
      climb.tell(0.5);
      for (int k = 0; k < HillClimb.PATIENCE; k++) {
        double moved = Math.abs(climb.ask()[0] - best);
        climb.tell(1.0);
        if (k >= HillClimb.PATIENCE - 15) {
          near += moved < 0.03 ? 1 : 0;
          far += moved > 0.1 ? 1 : 0;
        }
      }
    }
    assertTrue(near > 200, "near ones of 300: " + near);
    assertTrue(far > 25, "far ones of 300: " + far);
  }

  @Test
  void shouldComeAsNearAsItLikesToTheBottomOfASlope() {
    Searcher climb = Searches.HILL_CLIMB.open(3, 6);
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 1500; k++) {
      double[] x = climb.ask();
      double margin = Math.abs(x[0] - 0.7) + Math.abs(x[1] - 0.1) + Math.abs(x[2] - 0.4);
      best = Math.min(best, margin);
      climb.tell(margin);
    }
    assertTrue(best < 1e-4, "left: " + best);
  }
}
