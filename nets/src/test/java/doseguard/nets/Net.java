package doseguard.nets;

import doseguard.proof.OpenContracts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Something that may notice a bug: the program that looks, and the module whose folder it needs.
 */
enum Net {
  /** The contracts in the kernel's source. */
  PROOF("proof", Path.of("..", "kernel", "proof"), OpenContracts.class) {
    @Override
    List<String> arguments(Bug bug) {
      return List.of(bug.type(), bug.right(), bug.wrong());
    }
  },

  /** The second kernel, written independently. */
  REFERENCE("reference guard", Path.of("..", "kernel", "guard"), FirstFailure.class) {
    @Override
    List<String> arguments(Bug bug) {
      return List.of(REFERENCE_TESTS, NONE, NONE);
    }
  },

  /** The simulated courses and what must hold in them. */
  SCENARIOS("scenarios", Path.of("..", "scenarios"), FirstFailure.class) {
    @Override
    List<String> arguments(Bug bug) {
      return List.of("doseguard[.]scenarios[.]ScenarioFilesTest", NONE, NONE);
    }
  },

  /** All other tests of the kernel: of each class, of generated histories, of faults inside. */
  UNIT_TESTS("unit tests", Path.of("..", "kernel", "guard"), FirstFailure.class) {
    @Override
    List<String> arguments(Bug bug) {
      return List.of(
          "doseguard[.]guard[.].*Test",
          REFERENCE_TESTS + "|" + READ_FILES,
          bug.className().replace(".", "[.]") + "Test");
    }
  };

  private static final String REFERENCE_TESTS = "doseguard[.]guard[.]reference[.]\\w+Test";

  /** They look at sources, byte code and reports, not at what is on the class path. */
  private static final String READ_FILES =
      "doseguard[.]guard[.](Kernel|mutants[.]|boundary[.]Table)\\w*Test";

  /** Matches no class. */
  private static final String NONE = "-";

  /** Time after which a net counts as not having caught a bug. */
  static final Duration LIMIT = Duration.ofMinutes(15);

  private final String title;
  private final Path folder;
  private final Class<?> program;

  Net(String title, Path folder, Class<?> program) {
    this.title = title;
    this.folder = folder;
    this.program = program;
  }

  /** What it is called in the table. */
  String title() {
    return title;
  }

  Path folder() {
    return folder;
  }

  Class<?> program() {
    return program;
  }

  abstract List<String> arguments(Bug bug);
}
