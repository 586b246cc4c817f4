package doseguard.canaries.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Searches;
import doseguard.engine.campaign.strategy.Space;
import java.util.List;
import org.junit.jupiter.api.Test;

class HunterTest {

  /** Of which no case is made. */
  private static final class Nowhere implements Space {
    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public Trial at(long index, double[] point) {
      return new Trial(index, "none", Trial.NO_CELL, () -> null, new Demand.Harmless());
    }

    @Override
    public int classes() {
      return 1;
    }

    @Override
    public double firstOf(int number) {
      return 0;
    }
  }

  @Test
  void shouldHuntWithAllTasksOfAStrategy() {
    List<Hunter> hunters = Hunter.of(Days.withAStall(3, -1));
    assertEquals(1, hunters.size());
    assertEquals("days", hunters.get(0).name());
    assertEquals(List.of(List.of(0L, 1L, 2L)), tasks(hunters.get(0)));
  }

  @Test
  void shouldHuntWithEachKindOfSearcherByItself() {
    List<Hunter> hunters = Hunter.of(new Searches(new Nowhere(), 1, 10, 5));
    assertEquals(
        List.of("search-uniform", "search-hill-climb", "search-cross-entropy", "search-prefix"),
        hunters.stream().map(Hunter::name).toList());
    assertEquals(
        List.of(List.of(0L, 4L, 8L), List.of(1L, 5L, 9L), List.of(2L, 6L), List.of(3L, 7L)),
        hunters.stream().flatMap(hunter -> tasks(hunter).stream()).toList());
  }

  @Test
  void shouldHuntWithAWholeCampaign() {
    Hunter whole =
        Hunter.whole(
            "quick", List.of(Days.withAStall(2, -1), new Searches(new Nowhere(), 1, 3, 5)));
    assertEquals("quick", whole.name());
    assertEquals(List.of(List.of(0L, 1L), List.of(0L, 1L, 2L)), tasks(whole));
  }

  private static List<List<Long>> tasks(Hunter hunter) {
    return hunter.beats().stream().map(Hunter.Beat::tasks).toList();
  }
}
