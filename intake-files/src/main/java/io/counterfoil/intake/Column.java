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
    LONG_TENOR_REASON(false);

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

    static List<Column> required() {
        return Arrays.stream(values()).filter(Column::isRequired).toList();
    }
}
