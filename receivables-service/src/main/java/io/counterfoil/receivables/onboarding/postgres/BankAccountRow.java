package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.model.BankAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;

/** One row of {@code bank_account}. Rows are added, never changed. */
@Immutable
@Entity(name = "BankAccount")
@Table(schema = "records", name = "bank_account")
class BankAccountRow {

    @Id
    @Column
    UUID id;

    @Column
    UUID participant;

    @Column
    String number;

    @Column(name = "bank_code")
    String bankCode;

    @Column
    String holder;

    @Column
    String currency;

    @Embedded
    @EmbeddedColumnNaming("proposer_%s")
    PersonColumns proposer = new PersonColumns();

    static BankAccountRow of(BankAccount account) {
        BankAccountRow row = new BankAccountRow();
        row.id = account.id();
        row.participant = account.participant();
        row.number = account.number().value();
        row.bankCode = account.bank().value();
        row.holder = account.holder();
        row.currency = account.currency();
        row.proposer = PersonColumns.of(account.proposer());
        return row;
    }
}
