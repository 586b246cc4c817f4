package doseguard.engine.campaign.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Margins;
import doseguard.engine.campaign.Shown;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Searches.Kind;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cases the strategies choose, and under which index. */
class StrategiesTest {

  private final MadeSpace space = new MadeSpace();

  /** Runs a course; the margin of every question is that of a distance. */
  private List<Long> run(Course course) {
    List<Long> indices = new ArrayList<>();
    Optional<Trial> trial = course.next();
    while (trial.isPresent()) {
      indices.add(trial.get().index());
      double[] point = space.points.get(space.points.size() - 1);
      double margin = Math.hypot(point[0] - 0.3, point[1] - 0.7) - 0.1;
      course.showed(Shown.with(trial.get(), new Margins(margin, margin, margin, margin, margin)));
      trial = course.next();
    }
    return indices;
  }

  private static List<Long> range(long first, long count) {
    List<Long> indices = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      indices.add(first + i);
    }
    return indices;
  }

  @Test
  void shouldGiveEachClassItsShareOfRandomCases() {
    RandomCases cases = new RandomCases(space, 11, 1000);
    int[] counts = new int[4];
    for (int number = 0; number < 1000; number++) {
      cases.trial(number);
      counts[(int) (space.points.get(number)[0] * 4)]++;
      for (int count : counts) {
        assertEquals((number + 1) / 4.0, count, 3.0);
      }
    }
    double mean = space.points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
    assertEquals(0.5, mean, 0.03);
  }

  @Test
  void shouldDrawTheSameRandomCaseInACampaignOfAnySize() {
    new RandomCases(space, 11, 10).trial(999);
    new RandomCases(space, 11, 5000).trial(999);
    new RandomCases(space, 12, 5000).trial(999);
    assertArrayEquals(space.points.get(0), space.points.get(1));
    assertNotEquals(space.points.get(0)[0], space.points.get(2)[0]);
    assertNotEquals(space.points.get(0)[1], space.points.get(2)[1]);
  }

  @Test
  void shouldGiveEachClassTheSameNumberOfFloorCases() {
    FloorCases cases = new FloorCases(space, 11, 3);
    assertEquals(12, cases.count());
    int[] counts = new int[4];
    for (int number = 0; number < 12; number++) {
      cases.trial(number);
      counts[(int) (space.points.get(number)[0] * 4)]++;
    }
    assertArrayEquals(new int[] {3, 3, 3, 3}, counts);
  }

  @Test
  void shouldNumberCasesInSlotsOfTheirOwn() {
    Strategy random = new Independent("random", true, 16, new RandomCases(space, 1, 40));
    assertEquals(3, random.tasks());
    assertEquals(40, random.cases());
    assertEquals(8, random.casesOf(2));
    assertEquals(range(Slot.RANDOM.first() + 32, 8), run(random.open(2)));
    assertEquals(
        List.of(Slot.RANDOM.first() + 1000),
        run(random.leadingTo(Slot.RANDOM.first() + 1000).orElseThrow()));
    assertTrue(random.leadingTo(Slot.FLOOR.first()).isEmpty());
    assertTrue(random.leadingTo(Slot.RANDOM.first() - 1).isEmpty());
  }

  @Test
  void shouldLetQuestionsAndSearchersTakeTurns() {
    Set<String> turns = new HashSet<>();
    int all = Kind.values().length * Question.values().length;
    for (int search = 0; search < all; search++) {
      turns.add(Searches.kind(search) + " " + Searches.question(search));
    }
    assertEquals(all, turns.size());
    assertEquals(Searches.kind(0), Searches.kind(Kind.values().length));
    assertEquals(Searches.question(0), Searches.question(all));
  }

  @Test
  void shouldSearchTheSameWhateverTheBudget() {
    for (long search = 0; search < Kind.values().length; search++) {
      space.points.clear();
      Searches brief = new Searches(space, 3, 8, 40);
      Searches longer = new Searches(space, 3, 8, 90);
      long first = Slot.SEARCH.first() + search * Searches.MOST_CASES;
      assertEquals(range(first, 40), run(brief.open(search)));
      assertEquals(range(first, 90), run(longer.open(search)));
      for (int i = 0; i < 40; i++) {
        assertArrayEquals(space.points.get(i), space.points.get(40 + i));
      }
      Course course = brief.leadingTo(first + 89).orElseThrow();
      List<Long> led = run(course);
      assertEquals(range(first, Searches.MOST_CASES), led);
      assertArrayEquals(space.points.get(40 + 89), space.points.get(130 + 89));
    }
  }

  @Test
  void shouldTakeNoInterestInWhatIsGivenUp() {
    Searches searches = new Searches(space, 3, 4, 300);
    long hillClimb = Kind.HILL_CLIMB.ordinal();
    Course course = searches.open(hillClimb);
    Set<Question> all = EnumSet.allOf(Question.class);
    Optional<Trial> trial = course.next();
    int near = 0;
    while (trial.isPresent()) {
      double[] point = space.points.get(space.points.size() - 1);
      boolean left = point[0] < 0.5;
      near += left ? 0 : 1;
      Trial asked = trial.get();
      Trial given =
          left
              ? new Trial(
                  asked.index(),
                  "left",
                  Trial.NO_CELL,
                  asked.subject(),
                  new Demand.Together(all, 0))
              : asked;
      course.showed(Shown.with(given, new Margins(0.5, 0.5, 0.5, 0.5, 0.5)));
      trial = course.next();
    }
    assertTrue(near > 180, () -> "it shall not stay where nothing is asked");
  }

  @Test
  void shouldEstimateByIndependentRepeats() {
    Splittings splittings = new Splittings(space, 5, 40, 20, 4000);
    assertEquals(80, splittings.tasks());
    Set<Double> estimates = new HashSet<>();
    double sum = 0;
    for (long task = 0; task < 80; task++) {
      Course course = splittings.open(task);
      List<Long> indices = run(course);
      long first = Slot.SPLITTING.first() + task * Splittings.MOST_CASES;
      assertEquals(range(first, indices.size()), indices);
      double[] figures = course.figures();
      assertEquals(4, figures.length);
      assertEquals(1, figures[2]);
      assertEquals(indices.size(), figures[3]);
      estimates.add(figures[0]);
      sum += figures[0];
    }
    assertTrue(estimates.size() > 10, () -> estimates.size() + " of 80 differ");
    assertEquals(0.0314, sum / 80, 0.005);
    assertFalse(splittings.samples());
  }

  @Test
  void shouldLeadToACaseOfSplittingWhateverTheNumberOfParticles() {
    for (int particles : Splittings.PARTICLES.subList(0, 3)) {
      space.points.clear();
      Splittings splittings = new Splittings(space, 5, 2, particles, 100_000);
      List<Long> indices = run(splittings.open(3));
      long index = indices.get(indices.size() / 2);
      double[] point = space.points.get(indices.size() / 2);
      space.points.clear();
      Splittings other = new Splittings(space, 5, 1, 20, 10);
      List<Long> led = run(other.leadingTo(index).orElseThrow());
      assertArrayEquals(point, space.points.get(led.indexOf(index)));
    }
  }
}
