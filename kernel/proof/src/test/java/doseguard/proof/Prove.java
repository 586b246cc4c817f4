package doseguard.proof;

import java.nio.file.Path;
import java.util.Arrays;

/** Proves the contracts of the classes named on the command line, for whoever writes them. */
final class Prove {
  private Prove() {}

  public static void main(String[] args) throws Exception {
    ProofCopy copy = ProofCopy.of(Path.of(args[0]));
    for (String name : Arrays.copyOfRange(args, 2, args.length)) {
      String type = name.split("::", 2)[0];
      Path folder = Path.of(args[1], type);
      copy.closureOf(type).writeTo(folder);
      try (Prover prover = Prover.load(folder)) {
        for (String contract : prover.contracts()) {
          if (contract.startsWith(name.contains("::") ? name : name + "::")) {
            System.out.println(
                Boolean.getBoolean("doseguard.plain")
                    ? prover.prove(contract, Strategy.PLAIN)
                    : prover.prove(contract));
          }
        }
      }
    }
  }
}
