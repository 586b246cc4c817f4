package doseguard.scenarios.suite;

import doseguard.scenarios.file.NamedFiles;
import doseguard.scenarios.file.Problems;
import java.util.List;
import java.util.Optional;

/** Finds sensor suites by name, in folders called {@code suites} or among the built-in ones. */
public final class Suites extends NamedFiles<NamedSuite> {

  /** Name of the folder that holds suites. */
  public static final String FOLDER = "suites";

  /** The suites that come with the program. */
  public static final List<String> BUILT_IN = List.of("A", "B", "B-coarse", "C", "D");

  /** Starts with nothing read. */
  public Suites() {
    super(FOLDER, BUILT_IN);
  }

  @Override
  protected Optional<NamedSuite> decode(String text, String name, Problems wrong) {
    return SuiteCodec.read(text, name, wrong);
  }
}
