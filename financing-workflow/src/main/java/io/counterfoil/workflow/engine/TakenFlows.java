package io.counterfoil.workflow.engine;

import io.counterfoil.service.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Set;

/** Which arrows of its diagram a case took, for its picture. */
@Singleton
class TakenFlows {

    private final Sql sql;

    TakenFlows(Sql sql) {
        this.sql = sql;
    }

    /** SQL: on conflict, because a loop takes an arrow again. */
    void took(String instance, String flow) {
        sql.update("insert into workflow.taken_flow values (?, ?) on conflict do nothing", instance, flow);
    }

    Set<String> of(String instance) {
        return Set.copyOf(sql.list(
                "select flow from workflow.taken_flow where instance_id = ?", row -> row.text("flow"), instance));
    }
}
