package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;

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

    @Column(name = "financing_id")
    UUID financingId;

    @Column
    int number;

    @Column(name = "end_to_end")
    String endToEnd;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column
    String message;

    void take(PaymentInstructionFile instruction) {
        financingId = instruction.financing();
        number = instruction.number();
        endToEnd = instruction.endToEnd();
        minorUnits = instruction.amount().minorUnits();
        currency = instruction.amount().currency().getCurrencyCode();
        createdAt = instruction.createdAt().atOffset(ZoneOffset.UTC);
        message = instruction.message();
    }

    PaymentInstructionFile instruction() {
        return new PaymentInstructionFile(
                id,
                financingId,
                number,
                endToEnd,
                new Money(minorUnits, Currency.getInstance(currency)),
                createdAt.toInstant(),
                message);
    }
}
