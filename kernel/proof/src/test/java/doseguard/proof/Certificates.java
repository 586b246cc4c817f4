package doseguard.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was proven, one line a contract, kept beside the module. A certificate holds as long as its
 * hash fits: it covers the proof copies of the contract's class and of every class within reach of
 * it, the prover and its settings, so nothing that the proof leaned on can change unseen.
 */
final class Certificates {
  /** The file, in the module's folder. */
  static final Path FILE = Path.of("certificates.txt");

  private static final String HEAD = "# contract | hash of all it leans on | nodes | strategy\n";

  private final SortedMap<String, Certificate> byContract;

  /**
   * One proof.
   *
   * @param contract its name
   * @param hash of all that it leans on
   * @param nodes size of the proof
   * @param strategy that closed it
   */
  record Certificate(String contract, String hash, int nodes, Strategy strategy) {
    String line() {
      return contract + " | " + hash + " | " + nodes + " | " + strategy + "\n";
    }

    /** The class whose contract it is. */
    String type() {
      return typeOf(contract);
    }
  }

  private Certificates(SortedMap<String, Certificate> byContract) {
    this.byContract = byContract;
  }

  /** Reads the file. */
  static Certificates read() throws IOException {
    SortedMap<String, Certificate> read = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      if (!line.startsWith("#")) {
        String[] part = line.split(" \\| ", -1);
        Strategy strategy = Strategy.valueOf(part[3]);
        Certificate one = new Certificate(part[0], part[1], Integer.parseInt(part[2]), strategy);
        read.put(one.contract(), one);
      }
    }
    return new Certificates(read);
  }

  /** Writes a file. */
  static void write(Path file, Collection<Certificate> certificates) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    certificates.stream().map(Certificate::line).sorted().forEach(text::append);
    Files.writeString(file, text);
  }

  /** The certificates by contract. */
  SortedMap<String, Certificate> byContract() {
    return byContract;
  }

  /** These certificates, others in the place of those for the same contracts. */
  Collection<Certificate> overlaid(SortedMap<String, Certificate> others) {
    SortedMap<String, Certificate> all = new TreeMap<>(byContract);
    all.putAll(others);
    return all.values();
  }

  /** The search that proves a contract. */
  Strategy[] searchFor(String contract) {
    return byContract.get(contract).strategy().search();
  }

  /** The certificates of one class's contracts that carry a hash. */
  List<Certificate> ofType(String type, String hash) {
    return byContract.values().stream()
        .filter(one -> one.type().equals(type) && one.hash().equals(hash))
        .toList();
  }

  /** The class of a contract. */
  static String typeOf(String contract) {
    return contract.substring(0, contract.indexOf("::"));
  }

  /** Where the blanks are does not matter to a proof. */
  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Hash of the sources that a class's proofs lean on, and of what tries them. */
  static String hash(ProofCopy closure) {
    List<String> parts = new ArrayList<>(List.of(Prover.DESCRIPTION, Strategy.description()));
    closure.sources().forEach((name, source) -> parts.add(name + " " + spaced(source.text())));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
