package doseguard.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows between the rooms, and keeps clocks, chance and locale out of results. */
class ArchitectureTest {
  private static final String[] RESULTS = {
    "doseguard.guard..",
    "doseguard.engine..",
    "doseguard.store..",
    "doseguard.canaries..",
    "doseguard.scenarios..",
    "doseguard.reports.."
  };

  /**
   * The functions of Math whose last bit differs from one JVM to another; StrictMath has the same.
   */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private static final Set<String> FORMATTERS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.io.PrintStream.format",
          "java.io.PrintStream.printf",
          "java.io.PrintWriter.format",
          "java.io.PrintWriter.printf",
          "java.util.Formatter.format");

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("doseguard");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doseguard.guard",
        "doseguard.engine",
        "doseguard.store",
        "doseguard.canaries",
        "doseguard.scenarios",
        "doseguard.reports",
        "doseguard.cli"
      })
  void shouldHaveReadTheClassesOf(String room) {
    assertTrue(
        PRODUCTION.that(resideInAPackage(room + "..")).stream()
            .anyMatch(type -> !"package-info".equals(type.getSimpleName())));
  }

  @Test
  void shouldPointArrowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("doseguard.cli..")
        .layer("reports")
        .definedBy("doseguard.reports..")
        .layer("scenarios")
        .definedBy("doseguard.scenarios..")
        .layer("canaries")
        .definedBy("doseguard.canaries..")
        .layer("engine")
        .definedBy("doseguard.engine..")
        .layer("store")
        .definedBy("doseguard.store..")
        .layer("guard")
        .definedBy("doseguard.guard..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("reports")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("scenarios")
        .mayOnlyBeAccessedByLayers("cli", "reports")
        .whereLayer("canaries")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("canaries")
        .mayOnlyAccessLayers("engine", "guard")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("cli", "reports", "scenarios", "store", "canaries")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("store")
        .mayOnlyAccessLayers("engine")
        .check(PRODUCTION);
  }

  @Test
  void shouldLetTheJournalKnowNothingButThePlatform() {
    classes()
        .that()
        .resideInAPackage("doseguard.store.journal..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("doseguard.store.journal..", "java..")
        .check(PRODUCTION);
  }

  @Test
  void shouldLetTheGuardKnowNothingButTheLanguageAndItsUnits() {
    classes()
        .that()
        .resideInAPackage("doseguard.guard..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("doseguard.guard..", "doseguard.units..", "java.lang")
        .check(PRODUCTION);
  }

  @Test
  void shouldKeepTheKernelOutOfTheOraclesSight() {
    noClasses()
        .that()
        .resideInAPackage("doseguard.engine.oracle..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("doseguard.guard..")
        .check(PRODUCTION);
  }

  @Test
  void shouldReadNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(RESULTS)
        .should()
        .accessTargetWhere(target("a clock", ArchitectureTest::readsAClock))
        .orShould()
        .callConstructor(Date.class)
        .check(PRODUCTION);
  }

  @Test
  void shouldDrawNoChanceButTheSeeded() {
    noClasses()
        .that()
        .resideInAnyPackage(RESULTS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\..*Random")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.random")
        .orShould()
        .accessTargetWhere(
            target("chance", target -> Set.of("random", "randomUUID").contains(target.getName())))
        .check(PRODUCTION);
  }

  @Test
  void shouldComputeTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAnyPackage(RESULTS)
        .should()
        .accessTargetWhere(
            target(
                "an inexact function of Math",
                target ->
                    target.getOwner().isEquivalentTo(Math.class)
                        && INEXACT.contains(target.getName())))
        .check(PRODUCTION);
  }

  @Test
  void shouldFormatTheSameInEveryLocale() {
    noClasses()
        .should()
        .accessTargetWhere(
            target("a formatter without a locale", ArchitectureTest::takesTheLocaleOfTheMachine))
        .check(PRODUCTION);
  }

  private static boolean readsAClock(AccessTarget target) {
    String type = target.getOwner().getName();
    return switch (type) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
      case "java.time.Clock" -> !Set.of("fixed", "offset").contains(target.getName());
      case "java.util.Calendar" -> "getInstance".equals(target.getName());
      default -> type.startsWith("java.time.") && "now".equals(target.getName());
    };
  }

  private static boolean takesTheLocaleOfTheMachine(AccessTarget target) {
    return FORMATTERS.contains(target.getOwner().getName() + "." + target.getName())
        && target instanceof CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  /** Calls and method references alike. */
  private static DescribedPredicate<JavaAccess<?>> target(
      String what, Predicate<AccessTarget> predicate) {
    return DescribedPredicate.describe(what, access -> predicate.test(access.getTarget()));
  }
}
