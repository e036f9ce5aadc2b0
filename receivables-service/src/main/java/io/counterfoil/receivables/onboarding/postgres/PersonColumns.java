package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.PersonalAct;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Columns {@code subject}, {@code name} and {@code client} of a person, whatever stands before these words in a table. */
@Embeddable
public class PersonColumns {

    @Column
    String subject = "";

    @Column
    String name = "";

    @Column
    String client = "";

    public static PersonColumns of(Person person) {
        PersonColumns columns = new PersonColumns();
        columns.subject = person.subject();
        columns.name = person.name();
        columns.client = person.client();
        return columns;
    }

    public Person person() {
        return new Person(subject, name, client);
    }

    public String subject() {
        return subject;
    }

    public PersonalAct at(Instant moment) {
        return new PersonalAct(subject, name, client, moment);
    }
}
