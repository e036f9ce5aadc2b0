package io.counterfoil.bank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which concept may know which, and what use cases do not know. */
@AnalyzeClasses(packages = "io.counterfoil.bank", importOptions = ImportOption.DoNotIncludeTests.class)
class ConceptsTest {

    @ArchTest
    static final ArchRule noConceptIsUsedByWhatItUses = SlicesRuleDefinition.slices()
            .matching("io.counterfoil.bank.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule whatABankWorksWithKnowsNoConcept = noClasses()
            .that()
            .resideInAnyPackage("..bank.ledger..", "..bank.platform..", "..bank.hosting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..bank.approval..",
                    "..bank.limit..",
                    "..bank.proposal..",
                    "..bank.recheck..",
                    "..bank.quoting..",
                    "..bank.financing..",
                    "..bank.settlement..",
                    "..bank.document..",
                    "..bank.booking..",
                    "..bank.registration..",
                    "..bank.event..",
                    "..bank.webhook..",
                    "..bank.register..",
                    "..bank.step..",
                    "..bank.verification..");

    @ArchTest
    static final ArchRule useCasesKnowNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(
                    "..bank.approval",
                    "..bank.limit",
                    "..bank.proposal",
                    "..bank.recheck",
                    "..bank.quoting",
                    "..bank.financing",
                    "..bank.settlement",
                    "..bank.document",
                    "..bank.booking",
                    "..bank.registration",
                    "..bank.event",
                    "..bank.webhook",
                    "..bank.register",
                    "..bank.step",
                    "..bank.verification")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..bank.*.rest..",
                    "..bank.*.postgres..",
                    "..bank.*.simulator..",
                    "..bank.*.customs..",
                    "..bank.*.registry..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "io.quarkus.hibernate..");

    @ArchTest
    static final ArchRule simulatorsAreKnownToNobody = noClasses()
            .that()
            .resideOutsideOfPackage("..simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..simulator..");
}
