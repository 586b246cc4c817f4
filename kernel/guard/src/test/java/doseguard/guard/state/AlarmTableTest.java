package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of alarms, row by row as design.md section 5 states it. */
// [utest->dsn~alarm-table~1]
class AlarmTableTest {
  @ParameterizedTest(name = "alarm {0}: priority {1}, stops {2}, probes {3}, acknowledge {4}")
  @CsvSource({
    "1, 1, true, true, false",
    "2, 1, true, true, false",
    "3, 2, false, false, false",
    "4, 1, true, false, true",
    "5, 1, false, false, false",
    "6, 1, true, false, true",
    "7, 1, false, false, false",
    "8, 1, false, false, false",
    "9, 1, false, false, false",
    "10, 1, false, false, false",
    "11, 1, false, false, false",
    "12, 1, true, false, false",
    "13, 1, false, false, false",
    "14, 2, false, false, false",
    "15, 1, false, false, false",
    "16, 2, false, false, false",
    "17, 1, false, false, false",
    "18, 1, false, false, false",
    "19, 1, false, false, false",
    "20, 2, false, false, false",
    "21, 2, false, false, false",
    "22, 2, false, false, false",
    "23, 3, false, false, false",
    "24, 3, false, false, false",
    "25, 3, false, false, false",
    "26, 2, false, false, false",
    "27, 3, false, false, false",
    "28, 1, false, false, false",
    "29, 2, false, false, false",
    "30, 1, false, false, false",
    "31, 1, false, false, false",
    "32, 1, true, false, true",
    "33, 1, false, false, false",
    "34, 2, false, false, false",
    "35, 1, false, false, false",
    "36, 2, false, false, false",
    "37, 1, false, false, false",
    "38, 2, false, false, false",
    "39, 1, false, false, false",
  })
  void shouldHoldEachRow(int id, int priority, boolean stops, boolean probes, boolean needs) {
    assertEquals(priority, AlarmTable.priority(id));
    assertEquals(stops, (AlarmTable.STOPS >>> id & 1L) == 1L);
    assertEquals(probes, (AlarmTable.PROBES >>> id & 1L) == 1L);
    assertEquals(needs, (AlarmTable.NEEDS_ACKNOWLEDGEMENT >>> id & 1L) == 1L);
    List<Long> repeats = Arrays.asList(0L, 600000L, 3600000L, 14400000L);
    assertEquals(repeats.get(priority), AlarmTable.repeatMs(id));
  }

  @Test
  void shouldHaveABitForEachId() {
    assertEquals(0L, AlarmTable.bit(AlarmTable.STALL, false));
    assertEquals(1L << AlarmTable.STALL, AlarmTable.bit(AlarmTable.STALL, true));
  }

  @Test
  void shouldHaveARowForEachId() {
    assertEquals(40, AlarmTable.COUNT);
    assertEquals(0, AlarmTable.NONE);
  }
}
