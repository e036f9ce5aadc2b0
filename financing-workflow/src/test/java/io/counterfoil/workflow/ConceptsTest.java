package io.counterfoil.workflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which concept may know which, what use cases do not know, and where the process engine stays. */
@AnalyzeClasses(packages = "io.counterfoil.workflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ConceptsTest {

    @ArchTest
    static final ArchRule noConceptIsUsedByWhatItUses = SlicesRuleDefinition.slices()
            .matching("io.counterfoil.workflow.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineStaysInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine..", "org.camunda.bpm.dmn..");

    @ArchTest
    static final ArchRule picturesAreDrawnFromTheModelAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..workflow.engine..", "..workflow.diagram..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theEngineIsKnownToNobody = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..workflow.engine..");

    @ArchTest
    static final ArchRule whatCasesWorkWithKnowsNoConcept = noClasses()
            .that()
            .resideInAnyPackage("..workflow.platform..", "..workflow.diagram..", "..workflow.setting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..workflow.caseflow..",
                    "..workflow.task..",
                    "..workflow.call..",
                    "..workflow.feed..",
                    "..workflow.notice..",
                    "..workflow.alert..",
                    "..workflow.incident..");

    @ArchTest
    static final ArchRule useCasesKnowNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(
                    "..workflow.caseflow",
                    "..workflow.task",
                    "..workflow.call",
                    "..workflow.feed",
                    "..workflow.notice",
                    "..workflow.alert",
                    "..workflow.incident")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..workflow.*.rest..",
                    "..workflow.*.postgres..",
                    "..workflow.caseflow.platform..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "io.quarkus.hibernate..");
}
