package doseguard.proof;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.pp.LogicPrinter;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import de.uka.ilkd.key.util.KeYTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** KeY without its window, on the sources below one folder. */
final class Prover implements AutoCloseable {
  /** Integers as in Java, an overflow counts as an error; an exception does too. */
  private static final Map<String, String> RULES =
      Map.of(
          "intRules", "intRules:arithmeticSemanticsCheckingOF",
          "runtimeExceptions", "runtimeExceptions:ban",
          "initialisation", "initialisation:disableStaticInitialisation",
          "assertions", "assertions:safe");

  /** What proves, and by which rules: a certificate holds for this only. */
  static final String DESCRIPTION =
      "KeY " + System.getProperty("key.version") + " " + new TreeMap<>(RULES);

  /** Open goals that are described. */
  private static final int SHOWN = 3;

  private final KeYEnvironment<?> environment;
  private final SortedMap<String, Contract> contracts = new TreeMap<>();

  private Prover(KeYEnvironment<?> environment) {
    this.environment = environment;
  }

  /** Loads the sources below a folder. */
  static Prover load(Path folder) throws ProblemLoaderException, IOException {
    if (!ProofSettings.isChoiceSettingInitialised()) {
      // The first load brings the choices into being, with their defaults: nothing need be in it.
      Path empty = Files.createTempDirectory("proof");
      KeYEnvironment.load(empty.toFile(), null, null, null).dispose();
      Files.delete(empty);
    }
    ChoiceSettings choices = ProofSettings.DEFAULT_SETTINGS.getChoiceSettings();
    Map<String, String> chosen = new HashMap<>(choices.getDefaultChoices());
    chosen.putAll(RULES);
    choices.setDefaultChoices(chosen);
    Prover prover = new Prover(KeYEnvironment.load(folder.toFile(), null, null, null));
    prover.collect();
    return prover;
  }

  private void collect() {
    var specifications = environment.getSpecificationRepository();
    for (KeYJavaType type : environment.getJavaInfo().getAllKeYJavaTypes()) {
      if (!KeYTypeUtil.isLibraryClass(type)) {
        for (IObserverFunction target : specifications.getContractTargets(type)) {
          for (Contract contract : specifications.getContracts(type, target)) {
            contracts.put(nameOf(contract), contract);
          }
        }
      }
    }
  }

  /** {@code package.Type[package.Type::method(types)].kind.0} as {@code Type::method(types).0}. */
  private static String nameOf(Contract contract) {
    String name = contract.getName();
    String type = name.substring(0, name.indexOf('['));
    String method = name.substring(name.indexOf("::"), name.lastIndexOf(']'));
    String number = name.substring(name.lastIndexOf('.'));
    return type.substring(type.lastIndexOf('.') + 1) + method + number;
  }

  /** All contracts of the sources. */
  SortedSet<String> contracts() {
    return new TreeSet<>(contracts.keySet());
  }

  /** Tries one contract: the plain search, more arithmetic on what is left, that from anew. */
  Verdict prove(String name) throws ProofInputException {
    Verdict verdict = prove(name, Strategy.PLAIN, Strategy.AFTER);
    return verdict.proven() ? verdict : prove(name, Strategy.ALONE);
  }

  /** Tries one contract with one strategy after the other on what is left. */
  Verdict prove(String name, Strategy... phases) throws ProofInputException {
    long start = System.nanoTime();
    Contract contract = contracts.get(name);
    Proof proof =
        environment.createProof(contract.createProofObl(environment.getInitConfig(), contract));
    try {
      Strategy last = phases[0];
      for (Strategy phase : phases) {
        if (!proof.closed()) {
          last = phase;
          search(proof, phase);
        }
      }
      long millis = (System.nanoTime() - start) / 1000000L;
      int open = proof.openGoals().size();
      return new Verdict(name, proof.countNodes(), open, last, millis, where(proof));
    } finally {
      proof.dispose();
    }
  }

  private void search(Proof proof, Strategy strategy) {
    var settings = proof.getSettings().getStrategySettings();
    StrategyProperties properties = strategy.properties();
    settings.setActiveStrategyProperties(properties);
    settings.setMaxSteps(strategy.steps());
    ProofSettings.DEFAULT_SETTINGS.getStrategySettings().setMaxSteps(strategy.steps());
    proof.setActiveStrategy(
        proof.getServices().getProfile().getDefaultStrategyFactory().create(proof, properties));
    environment.getUi().getProofControl().startAndWaitForAutoMode(proof);
  }

  private static String where(Proof proof) {
    StringBuilder text = new StringBuilder();
    for (Goal goal : proof.openGoals().stream().limit(SHOWN).toList()) {
      StringBuilder path = new StringBuilder();
      for (Node node = goal.node(); node != null; node = node.parent()) {
        String label = node.getNodeInfo().getBranchLabel();
        if (label != null && !label.matches("\\d+ rules?")) {
          path.insert(0, " / " + label);
        }
      }
      int cut = Math.max(0, path.length() - 200);
      text.append("\n    open: ").append(path.substring(cut));
      if (Boolean.getBoolean("doseguard.sequents")) {
        text.append('\n')
            .append(LogicPrinter.quickPrintSequent(goal.sequent(), proof.getServices()));
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    environment.dispose();
  }
}
