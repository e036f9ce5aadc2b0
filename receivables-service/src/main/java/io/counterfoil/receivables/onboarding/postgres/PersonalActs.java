package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.sql.Row;
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
public final class PersonalActs {

    private PersonalActs() {}

    private record Consent(UUID to, PersonalAct act) {}

    public static PersonalAct act(ResultSet row, String prefix, String moment) throws SQLException {
        return new PersonalAct(
                row.getString(prefix + "subject"),
                row.getString(prefix + "name"),
                row.getString(prefix + "client"),
                row.getObject(moment, OffsetDateTime.class).toInstant());
    }

    public static PersonalAct act(Row row, String prefix, String moment) {
        return new PersonalAct(
                row.text(prefix + "subject"),
                row.text(prefix + "name"),
                row.text(prefix + "client"),
                row.moment(moment));
    }

    /** @return by the id of what was consented to, in the order of their giving */
    public static Map<UUID, List<PersonalAct>> consents(DataSource database, String table, String to, UUID[] ids) {
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
