package doseguard.reports.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story in words. */
class StoryTest {

  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;

  @Test
  void shouldMergeARefusalThatRepeatsAndCountIt() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      events.add(new Event(i * MINUTE, "refusal", "held"));
    }
    assertEquals(List.of(new Story.Line(0, 4 * MINUTE, "refusal", "held", 5)), Story.of(events));
  }

  @Test
  void shouldKeepWhatAPersonDoesApart() {
    Event asked = new Event(0, "act", "the patient asks");
    assertEquals(2, Story.of(List.of(asked, new Event(1, "act", "the patient asks"))).size());
  }

  @Test
  void shouldBeginANewLineAfterALongPauseOrForAnotherReason() {
    Event first = new Event(0, "refusal", "held");
    assertEquals(2, Story.of(List.of(first, new Event(3 * HOUR, "refusal", "held"))).size());
    assertEquals(1, Story.of(List.of(first, new Event(2 * HOUR, "refusal", "held"))).size());
    assertEquals(2, Story.of(List.of(first, new Event(1, "refusal", "locked"))).size());
  }

  @Test
  void shouldMergeFurtherApartWhenTheStoryGrowsTooLong() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i <= Story.LINES; i++) {
      events.add(new Event(i * 4L * HOUR, "refusal", "held"));
    }
    List<Story.Line> lines = Story.of(events);
    assertEquals(1, lines.size());
    assertEquals(Story.LINES + 1, lines.get(0).times());
  }

  @Test
  void shouldTellEverythingWhenNothingCanBeMerged() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i <= Story.LINES; i++) {
      events.add(new Event(1000L - i, "act", "act " + i));
    }
    List<Story.Line> lines = Story.of(events);
    assertEquals(Story.LINES + 1, lines.size());
    assertTrue(lines.get(0).fromMs() < lines.get(1).fromMs());
  }
}
