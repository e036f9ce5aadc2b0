package io.counterfoil.receivables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.service.testing.OneDoorToSql;
import jakarta.annotation.Priority;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Inside a concept: the model knows nothing, use cases know no technology, adapters do not know each other. */
@AnalyzeClasses(packages = "io.counterfoil", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final String RECEIVABLES = "io.counterfoil.receivables..";

    @ArchTest
    static final ArchRule theModelIsPlainJava = classes()
            .that()
            .resideInAPackage("..receivables.*.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.counterfoil.kernel..",
                    "io.counterfoil.documents",
                    "..receivables.*.model..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule useCasesKnowNoTechnology = noClasses()
            .that()
            .resideInAPackage("..receivables.*")
            .and()
            .resideOutsideOfPackages("..receivables.ledger", "..receivables.projection")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..receivables.*.rest..",
                    "..receivables.*.postgres..",
                    "..receivables.*.kafka..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "io.quarkus..",
                    "org.apache.kafka..",
                    "org.fisco..");

    @ArchTest
    static final ArchRule restKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage("..receivables.*.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..receivables.*.postgres..", "..receivables.*.kafka..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theDatabaseKnowsNoRest = noClasses()
            .that()
            .resideInAnyPackage("..receivables.*.postgres..", "..receivables.*.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..receivables.*.rest..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule jdbcStaysBehindOneDoor = OneDoorToSql.forJdbc(RECEIVABLES, Map.of());

    @ArchTest
    static final ArchRule nativeSqlIsNamed = OneDoorToSql.forNativeSql(
            RECEIVABLES,
            Map.of(
                    "TouchedRows", "an array of ids for each table",
                    "OfferRepository", "two indexes, each walked for a page",
                    "QuoteRepository", "arrays",
                    "FinancingStepRepository", "arrays",
                    "BackingDocumentRepository", "an array",
                    "AskedBankRepository", "an array"));

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nobodyKnowsTheConnectionToTheChain = noClasses()
            .that()
            .resideOutsideOfPackage("..receivables.ledger")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..receivables.ledger");

    /** Who is the same person is asked in one place, and by the token's subject alone. */
    @ArchTest
    static final ArchRule whoRefusesASelfApprovalAsksFourEyes = noClasses()
            .that(DescribedPredicate.describe("do not ask FourEyes.isSame", LayersTest::askNotWhoItIs))
            .should()
            .callMethod(FourEyes.class, "refusal", String.class, List.class);

    private static boolean askNotWhoItIs(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .noneMatch(call -> call.getTargetOwner().isEquivalentTo(FourEyes.class)
                        && call.getName().equals("isSame"));
    }

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
            .resideInAnyPackage("..receivables.*", "..receivables.*.model..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");
}
