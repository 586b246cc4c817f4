package doseguard.canaries;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All canaries. */
public final class Canaries {
  private static final List<Canary> ALL =
      Stream.of(
              MassCanaries.ALL,
              BolusCanaries.ALL,
              ReservoirCanaries.ALL,
              LineCanaries.ALL,
              MotionCanaries.ALL,
              LevelCanaries.ALL,
              TimeCanaries.ALL,
              ProgramCanaries.ALL,
              MemoryCanaries.ALL,
              AlarmCanaries.ALL,
              RefusalCanaries.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Canary> BY_ID =
      ALL.stream().collect(Collectors.toMap(Canary::id, Function.identity()));

  private Canaries() {}

  /**
   * Every canary.
   *
   * @return in the order of the kernel's parts
   */
  public static List<Canary> all() {
    return ALL;
  }

  /**
   * One canary.
   *
   * @param id its id
   * @return the canary
   * @throws IllegalArgumentException when there is none
   */
  public static Canary of(String id) {
    Canary found = BY_ID.get(id);
    if (found == null) {
      throw new IllegalArgumentException("there is no canary " + id);
    }
    return found;
  }
}
