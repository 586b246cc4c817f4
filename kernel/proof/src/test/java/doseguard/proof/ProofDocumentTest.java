package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What PROOF.md says is what the certificates say. */
class ProofDocumentTest {
  private static final Path DOCUMENT = Path.of("PROOF.md");

  /** A contract as the document names it: {@code `Type::method`}. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+::[\\w<>]+)`");

  private static final Pattern CLAIM = Pattern.compile("(?m)^\\| (T\\d+) ");

  @Test
  void shouldOpenWithTheCountOfTheCertificates() throws IOException {
    int contracts = Kernel.contracts().size();
    int proven = Certificates.read().byContract().size();

    String headline =
        "**%d contracts / %d proven, missed %d**".formatted(contracts, proven, contracts - proven);

    assertEquals(headline, Files.readAllLines(DOCUMENT).get(2));
  }

  @Test
  void shouldNameOnlyContractsThatAreCertified() throws IOException {
    Set<String> certified =
        Certificates.read().byContract().keySet().stream()
            .map(name -> name.replaceFirst("[(].*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        NAMED
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    int count = named.size();

    named.removeAll(certified);

    assertEquals(Set.of(), named, "named in PROOF.md, not certified");
    assertTrue(count >= 20, () -> "only " + count + " contracts are named");
  }

  @Test
  void shouldSayOfEachClaimWhatIsProven() throws IOException {
    List<String> claims =
        CLAIM
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertEquals(
        List.of("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"), claims);
  }
}
