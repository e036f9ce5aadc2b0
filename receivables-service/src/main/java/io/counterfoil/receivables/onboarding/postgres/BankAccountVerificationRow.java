package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank_account_verification}: by two persons of the operators, or by a try that matches. */
@Immutable
@Entity(name = "BankAccountVerification")
@Table(schema = "records", name = "bank_account_verification")
class BankAccountVerificationRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column
    String method;

    @Column(name = "verified_on")
    LocalDate verifiedOn;

    @Column(name = "proposer_subject")
    String proposerSubject;

    @Column(name = "checker_subject")
    @Nullable
    String checkerSubject;

    @Column(name = "try_number")
    @Nullable
    Integer tryNumber;

    @Column(name = "try_matches")
    @Nullable
    Boolean tryMatches;
}
