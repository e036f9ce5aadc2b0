package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Suppliers;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** SQL: by arrays, over the projection's table, which has no entity outside of it. */
@ApplicationScoped
class PostgresSuppliers implements Suppliers {

    private static final String CALLED = """
            select r.id, r.name, r.uscc, r.lei from records.participant_record r join projection.participant p on p.id = r.id
            where (r.id in (select n.id from records.participant_record n where lower(n.name) = any (select lower(w) from unnest(:called::text[]) w))
                or r.uscc = any (:called) or r.lei = any (:called)) and p.roles & %d <> 0
            """.formatted(Role.SUPPLIER.bit());

    private final Sql sql;

    PostgresSuppliers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Supplier> called(Collection<String> namesAndNumbers) {
        return namesAndNumbers.isEmpty()
                ? List.of()
                : sql.named(CALLED)
                        .with("called", List.copyOf(namesAndNumbers))
                        .list(row -> new Supplier(
                                row.id("id"), row.text("name"), row.textOrNull("uscc"), row.textOrNull("lei")));
    }
}
