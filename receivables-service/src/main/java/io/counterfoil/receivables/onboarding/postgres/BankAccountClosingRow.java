package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code bank_account_closing}: nothing is paid to it any more. */
@Immutable
@Entity(name = "BankAccountClosing")
@Table(schema = "records", name = "bank_account_closing")
class BankAccountClosingRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column
    String reason;

    @Column(name = "closed_on")
    LocalDate closedOn;
}
