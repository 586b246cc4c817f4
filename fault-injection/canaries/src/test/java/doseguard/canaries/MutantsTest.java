package doseguard.canaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutants as mutation testing exports them. */
class MutantsTest {

  @TempDir private Path folder;

  private Path exported(String className, String number, String details) throws IOException {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    Path mutant =
        Files.createDirectories(folder.resolve(simple).resolve("mutants").resolve(number));
    Files.write(mutant.resolve(className + ".class"), new byte[] {1});
    Files.writeString(mutant.resolve(className + ".txt"), "what it does, for people");
    return Files.writeString(mutant.resolve("details.txt"), details);
  }

  private static String details(int line, String words) {
    return "MutationDetails [id=.., filename=A.java, block=[1], lineNumber="
        + line
        + ", description="
        + words
        + ", testsInOrder=[]]";
  }

  @Test
  void shouldBeOrderedByClassAndNumber() throws IOException {
    exported("doseguard.guard.limit.StrokeRate", "10", details(57, "negated conditional"));
    exported("doseguard.guard.limit.StrokeRate", "9", details(58, "replaced return, with true"));
    exported("doseguard.guard.Refilling", "3", details(27, "removed call to a::b"));
    List<Mutant> mutants = Mutants.read(folder);
    assertEquals(
        List.of("Refilling:27#3", "limit.StrokeRate:58#9", "limit.StrokeRate:57#10"),
        mutants.stream().map(Mutant::id).toList());
    assertEquals("Replaced return, with true", mutants.get(1).title());
    assertEquals("doseguard.guard.limit.StrokeRate", mutants.get(1).className());
    assertEquals("", mutants.get(1).hazard());
  }

  @Test
  void shouldLeaveOutTheMemoryThatTheHarnessReplaces() throws IOException {
    exported("doseguard.guard.state.NonVolatile", "1", details(5, "removed call"));
    assertEquals(List.of(), Mutants.read(folder));
  }

  @Test
  void shouldRefuseWhatIsNoMutant() throws IOException {
    Path details = exported("doseguard.guard.Refilling", "3", "nothing of the kind");
    Exception said = assertThrows(IOException.class, () -> Mutants.read(folder));
    assertEquals(
        details
            + ": no mutant, expected a description and one class of the kernel in a folder with a"
            + " number",
        said.getMessage());
    Files.writeString(details, details(1, "removed call"));
    Files.write(details.resolveSibling("doseguard.guard.Other.class"), new byte[] {1});
    assertThrows(IOException.class, () -> Mutants.read(folder));
  }

  @Test
  void shouldRefuseTwoExportsInOneAndWhatIsNotOfTheKernel() throws IOException {
    exported("doseguard.guard.Refilling", "3", details(1, "removed call"));
    Path second = folder.resolve("again").resolve("3");
    Files.createDirectories(second);
    Files.write(second.resolve("doseguard.guard.Refilling.class"), new byte[] {1});
    Path details = Files.writeString(second.resolve("details.txt"), details(1, "removed call"));
    Exception said = assertThrows(IOException.class, () -> Mutants.read(folder));
    assertTrue(said.getMessage().endsWith("a second Refilling:1#3, expected one export"));
    Files.delete(details);
    assertEquals(1, Mutants.read(folder).size());
    exported("doseguard.engine.Case", "4", details(1, "removed call"));
    assertThrows(IOException.class, () -> Mutants.read(folder));
  }

  @Test
  void shouldBeTheKernelWithItsClass() throws IOException {
    String name = "doseguard.guard.Refilling";
    Path details = exported(name, "3", details(1, "removed call"));
    Path code = details.resolveSibling(name + ".class");
    Change change =
        new Change("Refilling.java", "volumeNl > capacityNl", "volumeNl > 2 * capacityNl");
    Files.write(code, PatchedKernel.with(List.of(change)).classes().get(name));
    Suspect mutant = Mutants.read(folder).get(0);
    assertEquals(Refusal.NONE, PatchedKernelTest.overfilled(mutant.guards(), 2));
    assertTrue(mutant.toString().endsWith(mutant.id()));
  }
}
