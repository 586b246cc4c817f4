package doseguard.proof;

import doseguard.proof.Certificates.Certificate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for a contract that a bug leaves open in the search that proves it without the bug: among
 * those of the class that has the bug, and then of the classes that name it.
 *
 * <p>Arguments: the class, the text that is right, the text put in its place, and the contracts to
 * try when not all of those. The last line printed is {@code CAUGHT contract} or {@code PASSED
 * count}.
 */
public final class OpenContracts {
  private OpenContracts() {}

  /**
   * Tries one bug.
   *
   * @param args as said above
   */
  public static void main(String[] args) throws Exception {
    String type = args[0];
    ProofCopy copy = Kernel.copy().with(type, args[1], args[2]);
    List<String> wanted = List.of(args).subList(3, args.length);
    int tried = 0;
    for (String reader : readers(copy, type)) {
      List<Certificate> certified = certified(reader, wanted);
      if (!certified.isEmpty()) {
        Path folder = Kernel.written(copy.closureOf(reader), "open");
        try (Prover prover = Prover.load(folder)) {
          for (Certificate one : certified) {
            Verdict verdict = prover.prove(one.contract(), one.strategy().search());
            System.out.println(verdict);
            tried++;
            if (!verdict.proven()) {
              System.out.println("CAUGHT " + one.contract().replaceFirst("[.]\\d+$", ""));
              return;
            }
          }
        }
      }
    }
    System.out.println("PASSED " + tried);
  }

  /** The class, and then those whose text names it. */
  private static List<String> readers(ProofCopy copy, String type) {
    Pattern name = Pattern.compile("\\b" + type + "\\b");
    List<String> readers = new ArrayList<>(List.of(type));
    for (String other : Kernel.specified(copy)) {
      if (!other.equals(type) && name.matcher(copy.sources().get(other).text()).find()) {
        readers.add(other);
      }
    }
    return readers;
  }

  /** The proven contracts of a class, those with short proofs first. */
  private static List<Certificate> certified(String type, List<String> wanted) throws Exception {
    return Certificates.read().byContract().values().stream()
        .filter(one -> one.type().equals(type))
        .filter(
            one -> wanted.isEmpty() || wanted.contains(one.contract().replaceFirst("[.]\\d+$", "")))
        .sorted(Comparator.comparingInt(Certificate::nodes))
        .toList();
  }
}
