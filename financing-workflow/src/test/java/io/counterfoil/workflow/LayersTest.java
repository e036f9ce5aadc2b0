package io.counterfoil.workflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

    private static final String WORKFLOW = "io.counterfoil.workflow..";

    @ArchTest
    static final ArchRule restKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage("..workflow.*.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..workflow.*.postgres..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule theDatabaseKnowsNoRest = noClasses()
            .that()
            .resideInAPackage("..workflow.*.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..workflow.*.rest..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule jdbcStaysBehindOneDoor = OneDoorToSql.forJdbc(
            WORKFLOW,
            Map.of(
                    "CounterfoilEngine", "the engine has SQL of its own and takes a data source",
                    "EngineOfService", "hands it ours",
                    "V1__engine_tables", "a migration has Flyway's connection"));

    @ArchTest
    static final ArchRule nativeSqlIsNamed = OneDoorToSql.forNativeSql(WORKFLOW, Map.of());

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
