package doseguard.scenarios.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.campaign.Claim;
import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.scenarios.ClaimsFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The claims that come with the program speak of every fault there is. */
class ShippedClaimsTest {

  private static final String WITHOUT_A_FAULT = "none";

  private static List<Claim> claims() {
    ClaimsFiles.Read read = ClaimsFiles.builtIn();
    assertEquals(List.of(), read.problems());
    return read.claims().orElseThrow().table().claims();
  }

  @Test
  void shouldClaimSomethingOfEveryFamily() {
    Set<String> claimed =
        claims().stream()
            .flatMap(claim -> Arrays.stream(claim.cell().fault().split(" \\+ ", -1)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> families =
        Catalogue.entries().stream()
            .map(CatalogueEntry::family)
            .collect(Collectors.toCollection(TreeSet::new));
    families.add(WITHOUT_A_FAULT);
    assertEquals(families, claimed);
  }
}
