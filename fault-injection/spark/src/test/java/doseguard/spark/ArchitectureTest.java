package doseguard.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds what this module may know of the others. */
class ArchitectureTest {

  @Test
  void shouldKnowPlansAndJournalsAndNothingOfReportsAndCommands() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "doseguard.spark..",
            "doseguard.engine.campaign..",
            "doseguard.engine.port..",
            "doseguard.scenarios..",
            "doseguard.store.task..",
            "org.apache.spark..",
            "scala..",
            "picocli..",
            "java..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("doseguard.spark"));
  }
}
