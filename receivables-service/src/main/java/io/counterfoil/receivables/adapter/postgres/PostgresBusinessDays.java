package io.counterfoil.receivables.adapter.postgres;

import io.counterfoil.receivables.application.BusinessDays;
import io.counterfoil.receivables.application.Refusal;
import io.counterfoil.receivables.application.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class PostgresBusinessDays implements BusinessDays {

    private final Sql sql;

    PostgresBusinessDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public LocalDate today() {
        return sql.first("select today from projection.business_date", row -> Sql.day(row, "today"))
                .orElseThrow(() -> new RefusedException(
                        Refusal.LEDGER_UNAVAILABLE, "the business date has not been read from the chain yet"));
    }
}
