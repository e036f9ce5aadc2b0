package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the chain carried out of what was taken under standing instructions. */
@ApplicationScoped
@Transactional
class Takings {

    /** SQL: of each instruction the newest, by its own index, and with the journal of what was sent. */
    private static final String OF_INSTRUCTIONS = """
            select i.id, t.taken, t.newest from unnest(:instructions::uuid[]) as i (id)
            cross join lateral (
                with done as materialized (
                    select a.financing_id from records.instructed_acceptance a
                    join records.submission s on s.operation_id = a.operation_id and s.state = 'CONFIRMED'
                    where a.instruction_id = i.id order by a.financing_id desc limit 1000)
                select (select count(*)::int from done) as taken,
                       array(select financing_id from done order by financing_id desc limit 20) as newest) t
            """;

    private final Sql sql;

    Takings(Sql sql) {
        this.sql = sql;
    }

    /** @param newest requests, the newest first */
    record Taken(int count, List<UUID> newest) {}

    /** By the instruction. */
    Map<UUID, Taken> of(Collection<UUID> instructions) {
        Map<UUID, Taken> found = new HashMap<>();
        if (!instructions.isEmpty()) {
            sql.named(OF_INSTRUCTIONS)
                    .with("instructions", List.copyOf(instructions))
                    .list(Takings::one)
                    .forEach(found::putAll);
        }
        return found;
    }

    private static Map<UUID, Taken> one(Row row) {
        return Map.of(row.id("id"), new Taken(row.count("taken"), row.ids("newest")));
    }
}
