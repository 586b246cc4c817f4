package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Observation;
import doseguard.guard.Refusal;
import doseguard.guard.ResetCause;
import doseguard.guard.Rule;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.StateImage;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names and ids of the port are those of the kernel, none missing and none invented. */
class KernelIdsTest {
  private static final Set<String> NO_ALARMS = Set.of("COUNT", "HIGH", "MEDIUM", "LOW");

  @Test
  void shouldNameEveryAlarmOfTheKernel() {
    Map<String, Integer> kernel = constants(AlarmTable.class);
    kernel.keySet().removeAll(NO_ALARMS);

    assertEquals(kernel, named(AlarmKind.values()));
    assertEquals(AlarmTable.COUNT, AlarmKind.values().length);
  }

  @Test
  void shouldNameEveryRuleOfTheKernel() {
    assertEquals(constants(Rule.class), named(RuleKind.values()));
  }

  @Test
  void shouldNameEveryRefusalOfTheKernel() {
    assertEquals(constants(Refusal.class), named(RefusalKind.values()));
  }

  @Test
  void shouldNameEveryResetCauseOfTheKernel() {
    Map<String, Integer> kernel = new TreeMap<>();
    for (ResetKind kind : ResetKind.values()) {
      kernel.put(kind.name(), kind.id());
    }

    assertEquals(constants(ResetCause.class, 5), kernel);
  }

  @Test
  void shouldNameEveryAnswerOfARestart() {
    Map<String, Integer> kernel = new TreeMap<>();
    for (Restored kind : Restored.values()) {
      kernel.put(kind.name(), kind.id());
    }

    assertEquals(constants(StateImage.class, 4), kernel);
  }

  @Test
  void shouldGiveEachKindItsIdAndBack() {
    for (AlarmKind kind : AlarmKind.values()) {
      assertEquals(kind.ordinal(), kind.id());
    }
    for (RuleKind kind : RuleKind.values()) {
      assertEquals(kind.ordinal(), kind.id());
    }
    for (RefusalKind kind : RefusalKind.values()) {
      assertEquals(kind.ordinal(), kind.id());
    }
  }

  @Test
  void shouldGiveTheReadingsTheSameBits() {
    assertEquals(constants(Observation.class), constants(Sensed.class));
  }

  @Test
  void shouldCallEveryAlarmThatStopsDeliveryADeliveryAlarm() {
    for (AlarmKind kind : AlarmKind.values()) {
      assertTrue((AlarmTable.STOPS >>> kind.id() & 1L) == 0L || !kind.advisory(), kind::name);
    }
  }

  private static Map<String, Integer> named(Enum<?>[] kinds) {
    return Arrays.stream(kinds)
        .collect(Collectors.toMap(Enum::name, Enum::ordinal, (a, b) -> b, TreeMap::new));
  }

  private static Map<String, Integer> constants(Class<?> type) {
    return constants(type, 6);
  }

  private static Map<String, Integer> constants(Class<?> type, int least) {
    Map<String, Integer> found = new TreeMap<>();
    for (Field field : type.getFields()) {
      if (field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
        try {
          found.put(field.getName(), field.getInt(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    assertTrue(found.size() >= least, () -> "only " + found.size() + " constants in " + type);
    return found;
  }
}
