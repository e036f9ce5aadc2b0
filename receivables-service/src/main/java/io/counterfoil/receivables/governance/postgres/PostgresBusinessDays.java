package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.service.sql.Sql;
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
                        CommonRefusal.LEDGER_UNAVAILABLE, "the business date has not been read from the chain yet"));
    }
}
