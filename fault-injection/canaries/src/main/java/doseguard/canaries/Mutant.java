package doseguard.canaries;

import doseguard.engine.port.GuardFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The kernel with one instruction changed by mutation testing, as it was exported. Not every mutant
 * is wrong: some do what the kernel does.
 *
 * @param id where it is: class, line and number, for example {@code limit.StrokeRate:57#3}
 * @param title what was changed
 * @param className the class that was changed
 * @param code its byte code
 */
public record Mutant(String id, String title, String className, Path code) implements Suspect {

  @Override
  public String hazard() {
    return "";
  }

  @Override
  public GuardFactory guards() {
    try {
      return PatchedKernel.of(Map.of(className, Files.readAllBytes(code))).guards();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
