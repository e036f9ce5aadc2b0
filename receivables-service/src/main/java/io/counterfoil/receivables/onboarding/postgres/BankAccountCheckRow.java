package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code bank_account_check}: the first person of an operator pair has seen evidence. */
@Immutable
@Entity(name = "BankAccountCheck")
@Table(schema = "records", name = "bank_account_check")
class BankAccountCheckRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column
    String evidence;

    @Column(name = "proposer_subject")
    String proposerSubject;
}
