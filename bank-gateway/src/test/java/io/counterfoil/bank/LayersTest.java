package io.counterfoil.bank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.counterfoil.service.testing.OneDoorToSql;
import jakarta.persistence.Entity;
import java.util.Map;

/** Inside a concept: adapters do not know each other, and SQL goes through one door. */
@AnalyzeClasses(packages = "io.counterfoil", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final String BANK = "io.counterfoil.bank..";

    @ArchTest
    static final ArchRule restKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage("..bank.*.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bank.*.postgres..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule theDatabaseKnowsNoRest = noClasses()
            .that()
            .resideInAPackage("..bank.*.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bank.*.rest..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule jdbcStaysBehindOneDoor = OneDoorToSql.forJdbc(BANK, Map.of());

    @ArchTest
    static final ArchRule nativeSqlIsNamed = OneDoorToSql.forNativeSql(
            BANK,
            Map.ofEntries(
                    entry("PayoutJobRows", "on conflict: of two who ask at the same moment neither fails"),
                    entry("PostgresApprovalTables", "the next version of a bank, and on conflict do nothing"),
                    entry("PostgresApprovals", "on conflict do nothing"),
                    entry("PostgresCreditLimits", "on conflict do nothing"),
                    entry("PostgresCustomsAnswers", "on conflict: two may ask about one declaration at once"),
                    entry("PostgresDocumentAlerts", "on conflict: of two who find the same one keeps it"),
                    entry("PostgresExposures", "an advisory lock"),
                    entry(
                            "PostgresKeptShares",
                            "on conflict: whoever keeps it apart and whoever finds it may come at once"),
                    entry("PostgresPaymentBooks", "an advisory lock"),
                    entry("PostgresPayoutDecisions", "on conflict do nothing"),
                    entry("PostgresQuotes", "on conflict do nothing"),
                    entry("PostgresReports", "on conflict: of two who check at once the second waits for the first"),
                    entry("PostgresReturnedPayouts", "on conflict do nothing"),
                    entry("PostgresSettlementJobs", "on conflict do nothing"),
                    entry("PostgresShares", "an advisory lock"),
                    entry("PostgresUsedPayments", "on conflict do nothing")));

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
