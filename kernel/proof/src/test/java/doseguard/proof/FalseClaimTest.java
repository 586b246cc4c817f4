package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The prover does not prove falsehood, and no contract is empty: {@code ensures false} added to it
 * must stay open. It would be proven if the assumptions contradicted each other.
 */
class FalseClaimTest {
  private static final String FALSE = "normal_behavior ensures false; ";

  /** What a contract is called that says on which fields an invariant depends. */
  private static final String INVARIANT = "::<inv>(";

  private static final Pattern METHOD =
      Pattern.compile("(normal_behavior\\b)(?:(?!@\\*/).)*@\\*/[^;{]*?(\\w+)\\(", Pattern.DOTALL);

  /**
   * A contract with a false claim.
   *
   * @param type the class
   * @param prefix the beginning of the contract's name
   * @param changed the proof copy with the claim in it
   */
  private record Claim(String type, String prefix, ProofCopy changed) {}

  @Test
  void shouldNotProveFalsehood() throws Exception {
    ProofCopy copy =
        Kernel.copy()
            .with("StrokeRate", "ensures sinceMs == 0;", "ensures false;")
            .with("StrokeRate", "ensures \\result == (sinceMs == gapMs);", "ensures false;");
    List<String> open = new ArrayList<>();
    try (Prover prover = Prover.load(Kernel.written(copy.closureOf("StrokeRate"), "false"))) {
      for (String contract : List.of("StrokeRate::allows().0", "StrokeRate::stroke().0")) {
        if (!prover.prove(contract, Strategy.PLAIN).proven()) {
          open.add(contract);
        }
      }
    }

    assertEquals(List.of("StrokeRate::allows().0", "StrokeRate::stroke().0"), open);
  }

  @Test
  void shouldAskEveryContractOfAMethod() throws Exception {
    List<String> contracts =
        Kernel.contracts().stream()
            .filter(name -> !name.contains(INVARIANT))
            .map(name -> name.substring(0, name.indexOf('(') + 1))
            .sorted()
            .toList();
    assertEquals(contracts, claims().stream().map(Claim::prefix).sorted().toList());
  }

  @Tag("nightly")
  @TestFactory
  Stream<DynamicTest> shouldFindNoContractEmpty() {
    return claims().stream()
        .map(claim -> DynamicTest.dynamicTest(claim.prefix(), () -> assertOpen(claim)));
  }

  private static List<Claim> claims() {
    ProofCopy copy = Kernel.copy();
    List<Claim> claims = new ArrayList<>();
    for (String type : Kernel.specified(copy)) {
      String text = copy.sources().get(type).text();
      Matcher method = METHOD.matcher(text);
      while (method.find()) {
        String upTo = text.substring(0, method.end(1));
        String claim = upTo.replaceFirst("normal_behavior$", FALSE) + text.substring(method.end(1));
        String prefix = type + "::" + method.group(2) + "(";
        claims.add(new Claim(type, prefix, copy.with(type, text, claim)));
      }
    }
    return claims;
  }

  private static void assertOpen(Claim claim) throws Exception {
    Certificates searches = Certificates.read();
    int claims = 0;
    int open = 0;
    try (Prover prover =
        Prover.load(Kernel.written(claim.changed().closureOf(claim.type()), "false"))) {
      for (String contract : prover.contracts()) {
        if (contract.startsWith(claim.prefix())) {
          claims++;
          open += prover.prove(contract, searches.searchFor(contract)).proven() ? 0 : 1;
        }
      }
    }
    assertTrue(claims > 0, claim.prefix());
    assertTrue(open > 0, "false, and yet proven: " + claim.prefix());
  }
}
