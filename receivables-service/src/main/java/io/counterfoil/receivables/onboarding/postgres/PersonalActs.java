package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.service.sql.Row;

/** Columns {@code subject}, {@code name} and {@code client} of a person, and when it acted, in rows that SQL has found. */
public final class PersonalActs {

    private PersonalActs() {}

    public static PersonalAct act(Row row, String prefix, String moment) {
        return new PersonalAct(
                row.text(prefix + "subject"),
                row.text(prefix + "name"),
                row.text(prefix + "client"),
                row.moment(moment));
    }
}
