package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.receivables.onboarding.PersonalAct;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A checker's yes, given once by each person. Rows are added, never changed. */
@MappedSuperclass
abstract class ConsentRow {

    @Id
    @Column
    String subject;

    @Column
    String name;

    @Column
    String client;

    @Column(name = "maker_subject")
    String makerSubject;

    @Column(name = "given_at", insertable = false, updatable = false)
    Instant givenAt;

    PersonalAct act() {
        return new PersonalAct(subject, name, client, givenAt);
    }
}
