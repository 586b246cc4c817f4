package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A delay line keeps its order however it fills and empties. */
class HistoryTest {
  private final History history = new History();

  @Test
  void shouldGiveTheOldestWhileNoneIsOldEnough() {
    history.put(7, 100L);
    history.put(8, 200L);
    assertEquals(7, history.at(50L));
    assertEquals(7, history.at(199L));
    assertEquals(8, history.at(200L));
  }

  @Test
  void shouldGrowInOrderAfterItHasForgotten() {
    for (int i = 0; i < 10; i++) {
      history.put(i, i);
    }
    assertEquals(6, history.at(6L));
    for (int i = 10; i < 60; i++) {
      history.put(i, i);
    }
    for (int i = 6; i < 60; i++) {
      assertEquals(i, history.at(i));
    }
  }
}
