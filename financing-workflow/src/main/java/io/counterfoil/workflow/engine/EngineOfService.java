package io.counterfoil.workflow.engine;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Starts the engine, and deploys the processes and decisions that came with this version of the service. */
@Singleton
class EngineOfService {

    static final List<String> PROCESSES = List.of("confirmation", "circulation", "financing", "liquidation");
    /** Files of the module decisions. One that is valid from a later day on stands after its older ones, which stay. */
    private static final List<String> TABLES = List.of("eligibility", "risk-grade", "escalation", "alert-severity");

    /** @param migrated asked for so that the tables are there first */
    @Produces
    @Singleton
    @Startup
    ProcessEngine engine(DataSource database, TransactionManager transactions, StepListener steps, Flyway migrated) {
        ProcessEngine engine =
                new CounterfoilEngine(database, transactions, new BeansByName(), List.of(steps)).buildProcessEngine();
        deploy(engine.getRepositoryService());
        return engine;
    }

    void close(@Disposes ProcessEngine engine) {
        engine.close();
    }

    /** What is as it was makes no new version; running cases stay in theirs. */
    private static void deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().name("counterfoil").enableDuplicateFiltering(true);
        PROCESSES.forEach(process -> deployment.addClasspathResource("processes/" + process + ".bpmn"));
        deployment.deploy();
        TABLES.forEach(table -> repository
                .createDeployment()
                .name("decisions " + table) // each by itself: one deployment takes no two versions of a table
                .enableDuplicateFiltering(true)
                .addClasspathResource("io/counterfoil/decisions/" + table + ".dmn")
                .deploy());
        repository.createDecisionDefinitionQuery().list().forEach(TableVersions::validFrom); // else it would fail later
    }

    /** Names in expressions are beans with a name. */
    private static final class BeansByName extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return get(name) != null;
        }

        @Override
        public @Nullable Object get(Object name) {
            var handle = Arc.container().instance(String.valueOf(name));
            return handle.isAvailable() ? handle.get() : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
