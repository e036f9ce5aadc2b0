package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.receivables.governance.Platform;
import io.counterfoil.receivables.governance.PolicyView;
import io.counterfoil.service.sql.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresPlatform implements Platform {

    private final DataSource database;

    PostgresPlatform(DataSource database) {
        this.database = database;
    }

    @Override
    public List<PolicyView> policies() {
        return new Query(database, """
                        select l.kind, nullif(l.currency, '') as currency, l.effective_from, l.value,
                               coalesce(s.source, 'not recorded: set on chain past this service') as source
                        from projection.policy_limit l
                        left join records.policy_source s
                          on s.kind = l.kind and s.currency = l.currency and s.effective_from = l.effective_from
                        order by l.kind, l.currency, l.effective_from
                        """)
                .list(row -> new PolicyView(
                        row.getString("kind"),
                        row.getString("currency"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("currency") == null
                                ? Long.toString(row.getLong("value"))
                                : Query.money(row, "value").toDecimal(),
                        row.getString("source")));
    }

    @Override
    public long projectedBlock() {
        return new Query(database, "select block_number from projection.checkpoint")
                .list(row -> row.getLong("block_number"))
                .get(0);
    }
}
