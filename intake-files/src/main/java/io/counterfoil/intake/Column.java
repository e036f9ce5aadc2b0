package io.counterfoil.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The canonical columns of a file of receivables; the spelling in a header is the constant's name in lower case. */
public enum Column {
    INVOICE_NUMBER(true),
    DEBTOR(true),
    CREDITOR(true),
    ISSUE_DATE(true),
    DUE_DATE(true),
    AMOUNT(true),
    CURRENCY(true),
    SETTLED_DATE(false),
    DISPUTED(false),
    CUSTOMS_DECLARATION(false),
    DELIVERY_DATE(false),
    LONG_TENOR_REASON(false),
    /** On a credit note: the number of the invoice that it takes something off. */
    CREDITED_INVOICE(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    boolean isDate() {
        return header().endsWith("_date");
    }

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    /** Whether a history of receivables has it: there, what was credited is no longer owed. */
    boolean isOfHistories() {
        return this != CREDITED_INVOICE;
    }

    static List<Column> required() {
        return Arrays.stream(values()).filter(Column::isRequired).toList();
    }
}
