package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.booking.PaymentInstructionFile.Repeated;
import io.counterfoil.bank.booking.PaymentInstructionFile.Reported;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.InstructionState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.payment_instruction}. */
@Entity(name = "PaymentInstruction")
@Table(schema = "bank", name = "payment_instruction")
@IdClass(BankKey.class)
class PaymentInstructionRow {

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    /** {@code payout} or {@code redemption}. */
    @Column
    String kind;

    @Column
    UUID subject;

    @Column
    int number;

    @Column
    int attempt;

    @Column
    @Nullable
    UUID payee;

    @Column(name = "end_to_end")
    String endToEnd;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column
    @Nullable
    String message;

    @Column(name = "reported_state")
    @Nullable
    String reportedState;

    @Column(name = "reported_reason")
    @Nullable
    String reportedReason;

    @Column(name = "reported_at")
    @Nullable
    OffsetDateTime reportedAt;

    @Column(name = "repeated_reason")
    @Nullable
    String repeatedReason;

    @Column(name = "repeated_by")
    @Nullable
    String repeatedBy;

    void take(PaymentInstructionFile instruction) {
        kind = Words.of(instruction.kind());
        subject = instruction.subject();
        number = instruction.number();
        attempt = instruction.attempt();
        payee = instruction.payee();
        endToEnd = instruction.endToEnd();
        minorUnits = instruction.amount().minorUnits();
        currency = instruction.amount().currency().getCurrencyCode();
        createdAt = instruction.createdAt().atOffset(ZoneOffset.UTC);
        message = instruction.message();
        Reported reported = instruction.reported();
        reportedState = reported == null ? null : Words.of(reported.state());
        reportedReason = reported == null ? null : reported.reason();
        reportedAt = reported == null ? null : reported.at().atOffset(ZoneOffset.UTC);
        Repeated repeated = instruction.repeated();
        repeatedReason = repeated == null ? null : repeated.reason();
        repeatedBy = repeated == null ? null : repeated.by();
    }

    PaymentInstructionFile instruction() {
        return new PaymentInstructionFile(
                id,
                Words.constant(ExpectedPayment.Kind.class, kind),
                subject,
                number,
                attempt,
                payee,
                endToEnd,
                new Money(minorUnits, Currency.getInstance(currency)),
                createdAt.toInstant(),
                message,
                reportedState == null || reportedAt == null
                        ? null
                        : new Reported(
                                Words.constant(InstructionState.class, reportedState),
                                reportedReason,
                                reportedAt.toInstant()),
                repeatedReason == null || repeatedBy == null ? null : new Repeated(repeatedReason, repeatedBy));
    }
}
