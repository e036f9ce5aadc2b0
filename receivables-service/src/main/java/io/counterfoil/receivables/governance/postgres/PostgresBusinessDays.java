package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** SQL: the projection's tables have no entities outside of it, and each command asks for the day. */
@ApplicationScoped
class PostgresBusinessDays implements BusinessDays {

    private final Sql sql;

    PostgresBusinessDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public LocalDate today() {
        return sql.named("select today from projection.business_date")
                .first(row -> row.day("today"))
                .orElseThrow(() -> new RefusedException(
                        CommonRefusal.LEDGER_UNAVAILABLE, "the business date has not been read from the chain yet"));
    }
}
