package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.simulation.TestFigures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guard in another process answers as the one in this JVM, or the error says what is wrong. */
class RemoteGuardTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static List<String> java(Class<?> program, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words =
        new ArrayList<>(
            List.of(java, "-cp", System.getProperty("java.class.path"), program.getName()));
    words.addAll(List.of(arguments));
    return words;
  }

  private static RemoteGuards served() {
    return new RemoteGuards(java(GuardServer.class), RemoteGuards.LIMIT_MS);
  }

  private static String told(Pump pump) {
    Answer a = pump.answer;
    return String.join(
        " ",
        pump.strokes + "",
        a.granted + "",
        a.rule + "",
        Long.toHexString(a.activeAlarms),
        Long.toHexString(a.latchedAlarms),
        a.annunciations + "",
        a.openValve + "",
        a.headroomPg + "",
        a.accountedNl + "");
  }

  /** Every call of the port once and more, with what each answers. */
  private static String story(GuardFactory factory) {
    StringBuilder told = new StringBuilder();
    Pump pump = new Pump(factory);
    GuardPort guard = pump.guard;
    Supplier<String> later = () -> pump.run(60L) + " " + told(pump) + "\n";
    told.append(later.get()).append(guard.requestBolus());
    told.append(guard.propose(Pump.frame(2L, 380L))).append(guard.readBackPg());
    guard.abandonProgram();
    told.append(guard.propose(Pump.frame(3L, 150L))).append(guard.confirm(3L, false));
    told.append(guard.confirm(3L, true)).append(later.get());
    told.append(guard.stop(30L * Pump.MINUTE)).append(later.get());
    guard.resume();
    guard.silence();
    guard.acknowledge();
    told.append(guard.beginRefill(1000)).append(guard.confirmRefill(1, 2, 1000, 500));
    guard.abandonRefill();
    told.append(guard.selfTest()).append(later.get());
    told.append(guard.liveBits()).append(guard.savedBits());
    guard.flipLive(4_711L);
    told.append(later.get());
    guard.flipSaved(711L);
    guard.stickSaved(711L);
    told.append(guard.selfTest());
    guard.powerOff();
    told.append(guard.powerOn(ResetKind.BROWN_OUT.id())).append(later.get());
    guard.cutBeforeWrite(100L);
    assertThrows(PowerLossException.class, () -> pump.run(60L));
    guard.powerOff();
    told.append(guard.powerOn(ResetKind.WATCHDOG.id())).append(later.get());
    for (AlarmKind kind : AlarmKind.values()) {
      told.append(guard.annunciations(kind.id()));
    }
    guard.close();
    return told.toString();
  }

  @Test
  void shouldAnswerEveryCallAsTheGuardInThisJvm() {
    Set<ProcessHandle> before = children();
    try (RemoteGuards guards = served()) {
      String here = story(InProcessGuards.shipped());
      assertTrue(here.length() > 200, here);
      assertEquals(here, story(guards));
      assertEquals(here, story(guards), "the same child serves one guard after the other");
      assertEquals(1, childrenBut(before).size());
    }
  }

  @Test
  void shouldStartOneChildForEachGuardInUse() {
    Set<ProcessHandle> before = children();
    Set<ProcessHandle> served;
    try (RemoteGuards guards = served()) {
      GuardPort one = guards.create(TestFigures.policy(), TestFigures.profile());
      GuardPort other = guards.create(TestFigures.policy(), TestFigures.profile());
      served = childrenBut(before);
      assertEquals(2, served.size());
      assertEquals(0, one.beginRefill(2000));
      assertEquals(0, other.beginRefill(2000), "each has a state of its own");
    }
    for (ProcessHandle child : served) {
      assertTimeoutPreemptively(SOON, () -> child.onExit().get());
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .collect(Collectors.toSet());
  }

  private static Set<ProcessHandle> childrenBut(Set<ProcessHandle> older) {
    Set<ProcessHandle> younger = children();
    younger.removeAll(older);
    return younger;
  }

  @Test
  void shouldRefuseDataThatTheGuardRefusesAndGoOn() {
    long[] crossing = TestFigures.policy();
    crossing[0] = 2000L * Pump.UG;
    try (RemoteGuards guards = served()) {
      assertThrows(
          IllegalArgumentException.class, () -> guards.create(crossing, TestFigures.profile()));
      assertEquals(story(InProcessGuards.shipped()), story(guards));
    }
  }

  private static String failure(List<String> command, long limitMs) {
    try (RemoteGuards guards = new RemoteGuards(command, limitMs)) {
      return assertTimeoutPreemptively(
          SOON,
          () ->
              assertThrows(
                      RemoteGuardException.class,
                      () -> {
                        GuardPort guard =
                            guards.create(TestFigures.policy(), TestFigures.profile());
                        guard.beginRefill(2000);
                      })
                  .getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DIES, ended with exit code 7",
    "TALKS, 'does not speak the guard protocol: it began with 48656c6c, expected 44475001'",
    "SILENT, did not answer within 2000 ms",
    "DIES_LATER, ended with exit code 7",
    "SILENT_LATER, did not answer within 2000 ms",
    "TALKS_LATER, does not speak the guard protocol: it answered with 99",
    "CLOSES, closed its output",
  })
  void shouldSayWhatIsWrongWithTheOtherEnd(String misbehaviour, String words) {
    String message = failure(java(BadGuard.class, misbehaviour), 2_000L);
    assertTrue(message.contains(words), message);
    assertTrue(message.contains("BadGuard " + misbehaviour), message);
  }

  @Test
  void shouldSayThatACommandDoesNotStart() {
    String message = failure(List.of("/nowhere/guard", "-x"), 2_000L);
    assertEquals("the guard '/nowhere/guard -x' does not start", message);
  }

  @Test
  void shouldSayWhatTheOtherEndCannotDo() {
    try (RemoteGuards guards = new RemoteGuards(java(BadGuard.class, "PLAIN"), 30_000L)) {
      GuardPort guard = guards.create(TestFigures.policy(), TestFigures.profile());
      String message =
          assertThrows(RemoteGuardException.class, () -> guard.cutBeforeWrite(0L)).getMessage();
      assertTrue(message.contains("cannot do this"), message);
    }
  }

  @Test
  void shouldEndWithItsParent() throws Exception {
    Process parent =
        new ProcessBuilder(java(BadGuard.class, "PARENT")).redirectErrorStream(true).start();
    String pid = parent.inputReader(StandardCharsets.UTF_8).readLine();
    Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(pid));
    assertTrue(child.isPresent() && child.get().isAlive());
    parent.destroyForcibly();
    assertTimeoutPreemptively(SOON, () -> child.get().onExit().get());
    assertFalse(child.get().isAlive());
  }

  @Test
  void shouldSplitACommandAtItsSpacesButWithinQuotes() {
    assertEquals(List.of("a", "b c", "d"), RemoteGuards.words(" a \"b c\"  d"));
    assertEquals(List.of("a", ""), RemoteGuards.words("a \"\""));
    assertThrows(IllegalArgumentException.class, () -> RemoteGuards.words("a \"b"));
    assertThrows(IllegalArgumentException.class, () -> new RemoteGuards("  "));
  }
}
