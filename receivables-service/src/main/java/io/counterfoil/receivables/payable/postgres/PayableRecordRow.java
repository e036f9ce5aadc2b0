package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import io.counterfoil.receivables.payable.PayableRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code payable_record}. What was consented to is fixed: whoever adds a field here adds it to the trigger
 * {@code content_is_fixed}, too. The state changes by conditional updates alone.
 */
@Entity(name = "PayableRecord")
@Table(schema = "records", name = "payable_record")
class PayableRecordRow {

    @Id
    @Column
    UUID id;

    @Column(name = "root_id", updatable = false)
    UUID rootId;

    @Column(updatable = false)
    UUID debtor;

    @Column(updatable = false)
    UUID creditor;

    @Column(name = "paying_bank", updatable = false)
    UUID payingBank;

    @Column(name = "invoice_number", updatable = false)
    String invoiceNumber;

    @Column(updatable = false)
    String currency;

    @Column(updatable = false)
    long value;

    @Column(name = "issued_on", updatable = false)
    LocalDate issuedOn;

    @Column(name = "due_on", updatable = false)
    LocalDate dueOn;

    @Column(name = "customs_declaration", updatable = false)
    @Nullable
    String customsDeclaration;

    @Column(name = "delivered_on", updatable = false)
    @Nullable
    LocalDate deliveredOn;

    @Column(name = "long_tenor_reason", updatable = false)
    @Nullable
    String longTenorReason;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    PersonColumns maker = new PersonColumns();

    @Column
    String state;

    @Column(name = "refusal_reason")
    @Nullable
    String refusalReason;

    @Column(name = "confirmation_operation")
    @Nullable
    UUID confirmationOperation;

    PayableRecord payable() {
        return new PayableRecord(
                id,
                rootId,
                debtor,
                creditor,
                payingBank,
                invoiceNumber,
                new Money(value, Currency.getInstance(currency)),
                issuedOn,
                dueOn,
                customsDeclaration,
                deliveredOn,
                longTenorReason,
                maker.person());
    }
}
