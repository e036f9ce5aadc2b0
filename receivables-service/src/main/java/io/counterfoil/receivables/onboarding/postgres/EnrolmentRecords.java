package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.governance.ActRecords;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** SQL: an array. Numbers that were added after the enrolment are no part of what its act confirmed. */
@ApplicationScoped
class EnrolmentRecords implements ActRecords {

    private final Sql sql;

    EnrolmentRecords(Sql sql) {
        this.sql = sql;
    }

    private record Recorded(UUID act, Map<String, String> fields) {}

    @Override
    public Map<UUID, Map<String, String>> of(Collection<UUID> acts) {
        Map<UUID, Map<String, String>> found = new LinkedHashMap<>();
        sql.named("""
                        select r.*, array(select i.scheme from records.identifier i join records.identifier_confirmation c on c.identifier_id = i.id
                            where i.participant = r.id) as added
                        from records.participant_record r where r.act_id = any (:acts)
                        """)
                .with("acts", acts)
                .list(EnrolmentRecords::recorded)
                .forEach(recorded -> found.put(recorded.act(), recorded.fields()));
        return found;
    }

    private static Recorded recorded(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", row.text("name"));
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            String value = row.textOrNull(scheme.wireName());
            if (value != null && !row.texts("added").contains(scheme.wireName())) {
                fields.put(scheme.wireName(), value);
            }
        }
        return new Recorded(row.id("act_id"), fields);
    }
}
