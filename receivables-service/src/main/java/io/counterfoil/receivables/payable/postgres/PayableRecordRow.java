package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.PayableView;
import io.counterfoil.service.sql.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code payable_record}: how it is written, read and shown; a new field has its four places here. What was consented to is fixed: whoever adds a field here adds it to the trigger
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

    @Column(name = "confirm_by", updatable = false)
    @Nullable
    LocalDate confirmBy;

    @Column
    String state;

    @Column(name = "refusal_reason")
    @Nullable
    String refusalReason;

    @Column(name = "confirmation_operation")
    @Nullable
    UUID confirmationOperation;

    /** What an insert writes: each column with its value. The others have defaults. */
    static Map<String, @Nullable Object> columns(PayableRecord payable, LocalDate confirmBy) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", payable.id());
        columns.put("root_id", payable.rootId());
        columns.put("debtor", payable.debtor());
        columns.put("creditor", payable.creditor());
        columns.put("paying_bank", payable.payingBank());
        columns.put("invoice_number", payable.invoiceNumber());
        columns.put("currency", payable.value().currency().getCurrencyCode());
        columns.put("value", payable.value().minorUnits());
        columns.put("issued_on", payable.issuedOn());
        columns.put("due_on", payable.dueOn());
        columns.put("customs_declaration", payable.customsDeclaration());
        columns.put("delivered_on", payable.deliveredOn());
        columns.put("long_tenor_reason", payable.longTenorReason());
        columns.put("maker_subject", payable.maker().subject());
        columns.put("maker_name", payable.maker().name());
        columns.put("maker_client", payable.maker().client());
        columns.put("confirm_by", confirmBy);
        return columns;
    }

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

    /** As {@link PayableSql} found it: the record, and what the chain has of it. Persons come later. */
    static PayableView view(Row row) {
        return new PayableView(
                row.id("id"),
                row.id("root_id"),
                row.text("invoice_number"),
                row.id("debtor"),
                row.id("creditor"),
                row.id("paying_bank_now"),
                row.idOrNull("asked_bank"),
                row.money("value"),
                row.day("issued_on"),
                row.dayOrNull("voucher_issued_on"),
                row.day("due_on"),
                row.dayOrNull("overdue_on"),
                row.textOrNull("customs_declaration"),
                row.dayOrNull("delivered_on"),
                row.textOrNull("long_tenor_reason"),
                row.text("state_now"),
                row.dayOrNull("confirm_by"),
                row.flagOrNull("frozen"),
                row.textOrNull("refusal_reason"),
                row.moneyOrNull("live"),
                row.moneyOrNull("redeemed"),
                row.moneyOrNull("cancelled"),
                row.idOrNull("settlement_id"),
                null,
                null,
                null);
    }
}
