package io.counterfoil.receivables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.Priority;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

@AnalyzeClasses(packages = "io.counterfoil.receivables", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..receivables.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "io.counterfoil.kernel..", "io.counterfoil.receivables.domain..", "org.jspecify..");

    @ArchTest
    static final ArchRule theApplicationKnowsNoAdapter = noClasses()
            .that()
            .resideInAPackage("..receivables.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..receivables.adapter..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "io.quarkus..",
                    "org.apache.kafka..",
                    "org.fisco..");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = SlicesRuleDefinition.slices()
            .matching("..receivables.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    /** It would have no effect there: the attribute of the filter's own annotation has. */
    @ArchTest
    static final ArchRule filtersTellTheirOrderWhereItCounts = methods()
            .that()
            .areAnnotatedWith(ServerRequestFilter.class)
            .should()
            .notBeAnnotatedWith(Priority.class);

    @ArchTest
    static final ArchRule nobodyReadsAClock = noClasses()
            .that()
            .resideInAnyPackage("..receivables.domain..", "..receivables.application..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");
}
