package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code micro_statement}: a small amount with a random reference, drawn for the account. */
@Immutable
@Entity(name = "MicroStatement")
@Table(schema = "records", name = "micro_statement")
class MicroStatementRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column
    int value;

    @Column
    String reference;

    @Column(name = "proposer_subject")
    String proposerSubject;
}
