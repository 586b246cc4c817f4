package doseguard.scenarios.policy;

import doseguard.scenarios.file.NamedFiles;
import doseguard.scenarios.file.Problems;
import java.util.List;
import java.util.Optional;

/** Finds policies by name, in folders called {@code policies} or among the built-in ones. */
public final class Policies extends NamedFiles<NamedPolicy> {

  /** Name of the folder that holds policies. */
  public static final String FOLDER = "policies";

  /** The policies that come with the program. */
  public static final List<String> BUILT_IN =
      List.of("de-adult-spinal", "us-adult-cerebral", "us-adult-spinal", "us-paediatric");

  /** Starts with nothing read. */
  public Policies() {
    super(FOLDER, BUILT_IN);
  }

  @Override
  protected Optional<NamedPolicy> decode(String text, String name, Problems wrong) {
    return PolicyCodec.read(text, name, wrong);
  }
}
