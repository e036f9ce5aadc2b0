package io.counterfoil.workflow.engine;

import io.counterfoil.service.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which arrows of its diagram a case took, for its picture. Those of one transaction are written together at its end. */
@Singleton
class TakenFlows {

    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;

    TakenFlows(Sql sql, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    void took(String instance, String flow) {
        Taken taken = (Taken) transaction.getResource(Taken.class);
        if (taken == null) {
            taken = new Taken();
            transaction.putResource(Taken.class, taken);
            transaction.registerInterposedSynchronization(taken);
        }
        taken.byInstance
                .computeIfAbsent(instance, first -> new LinkedHashSet<>())
                .add(flow);
    }

    Set<String> of(String instance) {
        return Set.copyOf(sql.list(
                "select flow from workflow.taken_flow where instance_id = ?", row -> row.text("flow"), instance));
    }

    private final class Taken implements Synchronization {

        private final Map<String, Set<String>> byInstance = new LinkedHashMap<>();

        /** SQL: on conflict, because a loop takes an arrow again. */
        @Override
        public void beforeCompletion() {
            byInstance.forEach((instance, flows) -> sql.update(
                    "insert into workflow.taken_flow select ?, unnest(string_to_array(?, ' ')) on conflict do nothing",
                    instance,
                    String.join(" ", flows)));
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
