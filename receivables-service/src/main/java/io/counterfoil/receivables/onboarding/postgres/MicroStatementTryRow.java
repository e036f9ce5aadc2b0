package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code micro_statement_try}: what the participant stated, right or wrong. Rows are added, never changed. */
@Immutable
@Entity(name = "MicroStatementTry")
@Table(schema = "records", name = "micro_statement_try")
@IdClass(MicroStatementTryRow.Key.class)
class MicroStatementTryRow {

    record Key(UUID accountId, int number) {}

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Id
    @Column
    int number;

    @Column
    boolean matches;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column(name = "sender_subject")
    String senderSubject;
}
