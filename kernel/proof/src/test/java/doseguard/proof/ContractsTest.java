package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.proof.Certificates.Certificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every contract in the kernel's source holds for all inputs. Proven now is what changed since its
 * certificate ({@code -Pcertify} renews that), or everything from nothing ({@code -Pprove}).
 */
class ContractsTest {
  private static final String MODE = System.getProperty("doseguard.proof");

  private static final String RENEW = "mvn verify -Pcertify -pl kernel/proof -am";

  private final ProofCopy copy = Kernel.copy();
  private final SortedMap<String, Certificate> current = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private int provenNow;

  @Test
  void shouldProveEveryContract() throws Exception {
    Certificates stored = Certificates.read();
    SortedSet<String> claimed = Kernel.contracts();
    SortedSet<String> found = new TreeSet<>();
    for (String type : Kernel.specified(copy)) {
      ProofCopy closure = copy.closureOf(type);
      String hash = Certificates.hash(closure);
      SortedSet<String> ofType = ofType(claimed, type);
      List<Certificate> certified = stored.ofType(type, hash);
      if (!MODE.equals("all") && !ofType.isEmpty() && names(certified).equals(ofType)) {
        certified.forEach(one -> current.put(one.contract(), one));
        found.addAll(names(certified));
      } else {
        found.addAll(prove(type, hash, Kernel.written(closure, type)));
        if (MODE.equals("renew")) {
          Certificates.write(Certificates.FILE, stored.overlaid(current));
        }
      }
    }
    finish(stored, claimed, found);
  }

  private static SortedSet<String> ofType(SortedSet<String> contracts, String type) {
    return contracts.stream()
        .filter(one -> Certificates.typeOf(one).equals(type))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<String> names(List<Certificate> certificates) {
    return certificates.stream()
        .map(Certificate::contract)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SortedSet<String> prove(String type, String hash, Path folder) throws Exception {
    try (Prover prover = Prover.load(folder)) {
      SortedSet<String> contracts = ofType(prover.contracts(), type);
      for (String contract : contracts) {
        Verdict verdict = prover.prove(contract);
        provenNow++;
        System.out.println(verdict);
        if (verdict.proven()) {
          int nodes = verdict.nodes();
          current.put(contract, new Certificate(contract, hash, nodes, verdict.strategy()));
        } else {
          problems.add("not proven: " + contract);
        }
      }
      return contracts;
    }
  }

  private void finish(Certificates stored, SortedSet<String> claimed, SortedSet<String> found)
      throws IOException {
    int missed = found.size() - current.size();
    System.out.printf(
        "DoseGuard proof: %d contracts / %d proven, missed %d (%d proven now, %d by certificate)%n",
        found.size(), current.size(), missed, provenNow, found.size() - provenNow);
    assertEquals(claimed, found, "the contracts of the source are not those of contracts.txt");
    assertTrue(found.size() >= 10, "hardly a contract was found");
    if (MODE.equals("renew")) {
      Certificates.write(Certificates.FILE, current.values());
    } else {
      current.forEach((name, one) -> compare(stored.byContract().get(name), one));
      stored.byContract().keySet().stream()
          .filter(name -> !found.contains(name))
          .forEach(name -> problems.add("a certificate without a contract: " + name));
    }
    assertEquals(List.of(), problems, "renew the certificates of what is proven with: " + RENEW);
  }

  private void compare(Certificate stored, Certificate now) {
    if (stored == null) {
      problems.add("no certificate: " + now.contract());
    } else if (!stored.hash().equals(now.hash())) {
      problems.add("stale certificate: " + now.contract());
    } else if (!stored.equals(now)) {
      problems.add("proven otherwise than certified: " + stored.line() + now.line());
    }
  }
}
