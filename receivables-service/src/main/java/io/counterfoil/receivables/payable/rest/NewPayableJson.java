package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.RecordPayables;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schema NewPayable of the contract. */
record NewPayableJson(
        @Nullable String invoiceNumber,
        @Nullable UUID creditor,
        @Nullable MoneyJson amount,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID payingBank,
        @Nullable String customsDeclaration,
        @Nullable LocalDate deliveredOn,
        @Nullable String longTenorReason) {

    private static final int INVOICE_NUMBER_LENGTH_MAX = 64;
    private static final int REASON_LENGTH_MAX = 500;

    /** Ids are new; whether the payable is used is known only when all fields are read. */
    PayableRecord read(Fields fields, UUID debtor, Person maker) {
        LocalDate issued = fields.day("issuedOn", issuedOn);
        LocalDate due = fields.day("dueOn", dueOn);
        if (issuedOn != null && dueOn != null && due.isBefore(issued)) {
            fields.violation("dueOn", "not before issuedOn");
        }
        String number = fields.text("invoiceNumber", invoiceNumber, INVOICE_NUMBER_LENGTH_MAX);
        Money value = fields.moneyAboveZero("amount", amount);
        fields.optional("customsDeclaration", customsDeclaration, CustomsDeclarationNumber::new);
        return new PayableRecord(
                RecordPayables.newId(),
                RecordPayables.newId(),
                debtor,
                fields.id("creditor", creditor),
                fields.id("payingBank", payingBank),
                number,
                value,
                issued,
                due,
                customsDeclaration,
                fields.optionalDay("deliveredOn", deliveredOn),
                fields.optionalText("longTenorReason", longTenorReason, REASON_LENGTH_MAX),
                maker);
    }
}
