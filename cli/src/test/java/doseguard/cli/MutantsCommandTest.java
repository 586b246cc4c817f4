package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.canaries.Canaries;
import doseguard.canaries.PatchedKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard mutants}: the share of them that a campaign kills. */
class MutantsCommandTest {

  @TempDir private Path directory;
  private Path claims;
  private Path mutants;

  /** Three mutants that a stalled motor shows, and one that it does not. */
  @BeforeEach
  void write() throws IOException {
    claims = Files.writeString(directory.resolve("mine.yaml"), OneClaim.TEXT);
    mutants = directory.resolve("mutants");
    mutant("encoder-believed-blindly", 1);
    mutant("clock-wrap", 2);
    mutant("encoder-believed-blindly", 3);
    mutant("encoder-believed-blindly", 4);
  }

  private void mutant(String canary, int number) throws IOException {
    Map.Entry<String, byte[]> code =
        PatchedKernel.with(Canaries.of(canary).changes()).classes().entrySet().iterator().next();
    Path folder = Files.createDirectories(mutants.resolve("some").resolve("" + number));
    Files.write(folder.resolve(code.getKey() + ".class"), code.getValue());
    Files.writeString(
        folder.resolve("details.txt"),
        "MutationDetails [lineNumber=7, description=removed call, testsInOrder=[]]");
  }

  private Told hunted(String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("mutants", mutants.toString(), claims.toString()));
    args.addAll(List.of("--out", directory.resolve("kills").toString()));
    args.addAll(List.of(more));
    return Told.by(new Made(), args.toArray(String[]::new));
  }

  @Test
  void shouldTellTheShareThatIsKilledAndItsInterval() throws IOException {
    Told told = hunted();
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(
        told.out()
            .contains("\n3 of 4 mutants killed, 75 % (95 % interval 19.4 % to 99.4 %)\nreport: "),
        told.out());
    String csv = Files.readString(directory.resolve("kills").resolve("kills.csv"));
    assertTrue(csv.contains("monitor.ClockMonitor:7#2,mine.yaml,false,5,,\"\"\n"), csv);
    assertTrue(csv.contains("monitor.StrokeMonitor:7#3,mine.yaml,true,1,0,\""), csv);
    String page = Files.readString(directory.resolve("kills").resolve("index.html"));
    assertTrue(page.contains("4 mutants of the kernel that mutation testing made."), page);
  }

  @Test
  void shouldTakeEachNth() throws IOException {
    Told told = hunted("--every", "3");
    assertTrue(
        told.out().contains("1 of 1 mutants killed, 100 % (95 % interval 2.5 % to 100 %)"),
        told.out());
    assertTrue(told.out().contains("monitor.StrokeMonitor:7#3 "), told.out());
    String page = Files.readString(directory.resolve("kills").resolve("index.html"));
    assertTrue(page.contains("One in 3 of 4 mutants of the kernel that"), page);
    assertEquals(ExitCodes.HOLDS, told.code());
  }

  @Test
  void shouldEndWithTwoWhenThereIsNothingToHunt() throws IOException {
    Told told = hunted("--every", "5");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertEquals("doseguard: " + mutants + ": 4 mutants, expected at least 5\n", told.err());
    assertEquals(ExitCodes.BAD_INPUT, hunted("--every", "0").code());
    Files.writeString(mutants.resolve("some").resolve("1").resolve("details.txt"), "?");
    assertTrue(hunted().err().contains("details.txt: no mutant"));
    mutants = directory.resolve("none");
    told = hunted();
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertEquals(
        "doseguard: " + mutants + " is no folder, expected what mvn -Pmutants wrote\n", told.err());
    assertFalse(Files.exists(directory.resolve("kills")));
  }
}
