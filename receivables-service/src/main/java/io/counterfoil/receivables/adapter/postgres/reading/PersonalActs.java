package io.counterfoil.receivables.adapter.postgres.reading;

import io.counterfoil.receivables.application.reading.PersonalAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Columns {@code subject}, {@code name} and {@code client} of a person, and when it acted. */
final class PersonalActs {

    private PersonalActs() {}

    private record Consent(UUID to, PersonalAct act) {}

    static PersonalAct act(ResultSet row, String prefix, String moment) throws SQLException {
        return new PersonalAct(
                row.getString(prefix + "subject"),
                row.getString(prefix + "name"),
                row.getString(prefix + "client"),
                row.getObject(moment, OffsetDateTime.class).toInstant());
    }

    /** @return by the id of what was consented to, in the order of their giving */
    static Map<UUID, List<PersonalAct>> consents(DataSource database, String table, String to, UUID[] ids) {
        Map<UUID, List<PersonalAct>> consents = new HashMap<>();
        if (ids.length > 0) {
            new Query(
                            database,
                            "select k.*, k." + to + " as consented from records." + table + " k where k." + to
                                    + " = any(:ids) order by k." + to + ", k.given_at, k.subject")
                    .with("ids", ids)
                    .list(row -> new Consent(row.getObject("consented", UUID.class), act(row, "", "given_at")))
                    .forEach(consent -> consents.computeIfAbsent(consent.to(), first -> new ArrayList<>())
                            .add(consent.act()));
        }
        return consents;
    }
}
