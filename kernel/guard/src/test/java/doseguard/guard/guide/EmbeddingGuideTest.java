package doseguard.guard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Observation;
import doseguard.guard.ResetCause;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What {@code kernel/README.md} tells the firmware engineer is what the kernel does. */
class EmbeddingGuideTest {
  private static final Path GUIDE = Path.of("..", "README.md");
  private static final Path EXAMPLE =
      Path.of("src", "test", "java", "doseguard", "guard", "guide", "PumpFirmware.java");

  @Test
  void shouldShowTheExampleAsItIsCompiled() throws IOException {
    String source = Files.readString(EXAMPLE);
    String shown = source.substring(source.indexOf("final class PumpFirmware")).strip();
    String guide = Files.readString(GUIDE);
    assertTrue(guide.contains("```java\n" + shown + "\n```"), "the guide shows another example");
    assertTrue(shown.lines().count() <= 60, "the example is to be read at a glance");
  }

  @Test
  void shouldHaveTheAlarmTableOfTheCode() throws Exception {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.matches("\\| \\d+ \\| [A-Z_]+ \\|.*")) {
        rows.add(String.join("|", List.of(line.split(" *\\| *")).subList(1, 7)));
      }
    }
    List<String> expected = new ArrayList<>();
    for (int id = 1; id < AlarmTable.COUNT; id++) {
      expected.add(row(id));
    }
    assertEquals(expected, rows);
  }

  private static String row(int id) throws IllegalAccessException {
    String priority = List.of("HIGH", "MEDIUM", "LOW").get(AlarmTable.priority(id) - 1);
    boolean stops = (AlarmTable.STOPS >>> id & 1L) == 1L;
    boolean needs = (AlarmTable.NEEDS_ACKNOWLEDGEMENT >>> id & 1L) == 1L;
    boolean probes = (AlarmTable.PROBES >>> id & 1L) == 1L;
    String end = needs ? "acknowledgement" : probes ? "probes, by itself" : "-";
    end = id == AlarmTable.EMPTY ? "refill" : end;
    long minutes = AlarmTable.repeatMs(id) / 60000L;
    String repeat = minutes < 60L ? minutes + " min" : minutes / 60L + " h";
    return String.join("|", id + "", name(id), priority, stops ? "yes" : "no", end, repeat);
  }

  private static String name(int id) throws IllegalAccessException {
    for (Field field : AlarmTable.class.getFields()) {
      boolean level = List.of("NONE", "HIGH", "MEDIUM", "LOW", "COUNT").contains(field.getName());
      if (!level && field.getType() == int.class && field.getInt(null) == id) {
        return field.getName();
      }
    }
    return String.format(Locale.ROOT, "no alarm %d", id);
  }

  /** A pump that moves as it is told, over two lives. */
  private static final class Bench implements PumpFirmware.Hardware {
    private long nowMs;
    private int strokes;
    private boolean valveOpen;
    private long latched;
    private int restarts;

    @Override
    public void read(Observation into) {
      into.timeAMs = nowMs;
      into.timeBMs = nowMs;
      into.encoderCount = strokes;
      into.valid = Observation.ENCODER;
    }

    @Override
    public void moveOneStroke() {
      strokes++;
    }

    @Override
    public void setValve(boolean open) {
      valveOpen = open;
    }

    @Override
    public void annunciate(long latchedAlarms, int annunciations) {
      latched = latchedAlarms;
    }

    @Override
    public int resetCause() {
      return ResetCause.WATCHDOG;
    }

    @Override
    public void restart() {
      restarts++;
    }
  }

  private static PumpFirmware started(Bench bench, NonVolatile memory) {
    PumpFirmware pump = new PumpFirmware(bench, Figures.policy(), Figures.pump(), memory);
    assertEquals(0, pump.guard().beginRefill(500));
    assertEquals(0, pump.guard().confirmRefill(0, 18000000, 500, 500));
    long[] words = Frame.established(400 * Figures.UG).words();
    assertEquals(0, pump.guard().propose(words));
    assertEquals(0, pump.guard().confirm(words[0], true));
    return pump;
  }

  /** A bit of a figure that no image holds. */
  private static void flip(PumpFirmware pump) throws ReflectiveOperationException {
    Object owner = pump.guard();
    for (String name : List.of("state", "policy", "figures")) {
      Field field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      owner = field.get(owner);
    }
    ((long[]) owner)[0] ^= 1L;
  }

  @Test
  void shouldRestartADeviceWhoseStateIsLostSoThatDeliveryGoesOn()
      throws ReflectiveOperationException {
    Bench bench = new Bench();
    NonVolatile memory = new NonVolatile();
    PumpFirmware pump = started(bench, memory);
    run(pump, bench, Figures.DAY);
    assertEquals(0, bench.restarts);
    flip(pump);
    int first = bench.strokes;
    run(pump, bench, Figures.HOUR);
    assertEquals(first, bench.strokes, "lost for good, if nobody restarts the device");
    assertEquals(60, bench.restarts, "asked for by each answer");
    assertEquals(1L << AlarmTable.STATE_LOST, bench.latched);
    pump = new PumpFirmware(bench, Figures.policy(), Figures.pump(), memory);
    run(pump, bench, Figures.DAY);
    assertEquals(60, bench.restarts);
    assertEquals(800, bench.strokes - first, 30);
  }

  @Test
  void shouldDeliverThePrescriptionAndGoOnAfterAReset() {
    Bench bench = new Bench();
    NonVolatile memory = new NonVolatile();
    PumpFirmware pump = started(bench, memory);
    run(pump, bench, Figures.DAY);
    int first = bench.strokes;
    assertEquals(800, first, 2);
    pump = new PumpFirmware(bench, Figures.policy(), Figures.pump(), memory);
    run(pump, bench, Figures.DAY);
    assertEquals(800, bench.strokes - first, 20);
    assertTrue(bench.valveOpen);
    assertEquals(1L << AlarmTable.DEVICE_RESET, bench.latched);
  }

  private static void run(PumpFirmware pump, Bench bench, long spanMs) {
    long end = bench.nowMs + spanMs;
    while (bench.nowMs < end) {
      bench.nowMs += 60000L;
      pump.turn(true);
    }
  }
}
