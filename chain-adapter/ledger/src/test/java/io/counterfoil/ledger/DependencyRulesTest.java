package io.counterfoil.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.counterfoil.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {

    @ArchTest
    static final ArchRule theSdkStaysInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("io.counterfoil.ledger.fisco..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.fisco..", "com.webank..");

    @ArchTest
    static final ArchRule nothingKnowsAFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..");

    @ArchTest
    static final ArchRule thePortDoesNotKnowItsImplementation = noClasses()
            .that()
            .resideInAPackage("io.counterfoil.ledger")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.counterfoil.ledger.fisco..");
}
