package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.matching.ReferenceKey;
import io.counterfoil.messages.matching.TransferId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.expected_payment}. */
@Entity(name = "ExpectedPayment")
@Table(schema = "bank", name = "expected_payment")
@IdClass(BankKey.class)
class ExpectedPaymentRow {

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    /** {@code payout}, {@code settlement} or {@code redemption}. */
    @Column
    String kind;

    @Column
    UUID subject;

    @Column
    int number;

    @Column
    String reference;

    @Column(name = "reference_key")
    String referenceKey;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    /** {@code expected}, {@code booked} or {@code reopened}. */
    @Column
    String state;

    @Column(name = "matched_identity")
    @Nullable
    String matchedIdentity;

    @Column(name = "matched_part")
    @Nullable
    Integer matchedPart;

    void take(ExpectedPayment payment) {
        kind = Words.of(payment.kind());
        subject = payment.subject();
        number = payment.number();
        reference = payment.reference();
        referenceKey = ReferenceKey.of(payment.reference());
        minorUnits = payment.amount().minorUnits();
        currency = payment.amount().currency().getCurrencyCode();
        state = Words.of(payment.state());
        TransferId matched = payment.matched();
        matchedIdentity = matched == null ? null : matched.booking();
        matchedPart = matched == null ? null : matched.part();
    }

    ExpectedPayment payment() {
        return new ExpectedPayment(
                id,
                Words.constant(ExpectedPayment.Kind.class, kind),
                subject,
                number,
                reference,
                new Money(minorUnits, Currency.getInstance(currency)),
                Words.constant(ExpectedPayment.State.class, state),
                matchedIdentity == null || matchedPart == null ? null : new TransferId(matchedIdentity, matchedPart));
    }
}
