package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.workflow.caseflow.LeftOutEvents;
import io.counterfoil.workflow.platform.PlatformFact;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** In {@code workflow.left_out_event}. */
@ApplicationScoped
class PostgresLeftOutEvents implements LeftOutEvents, PanacheRepositoryBase<LeftOutEventRow, String> {

    private static final int WHY_LENGTH_MAX = 1000;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PlatformFact fact, String why) {
        LeftOutEventRow row = new LeftOutEventRow();
        row.sequence = fact.sequence();
        row.eventId = fact.id();
        row.type = fact.type();
        row.why = why.substring(0, Math.min(why.length(), WHY_LENGTH_MAX));
        row.leftAt = Instant.now();
        persist(row);
    }

    @Override
    @Transactional
    public long howMany() {
        return count();
    }
}
