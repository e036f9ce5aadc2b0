package io.counterfoil.portal.tradedocument;

import java.util.Locale;

/** What proves the trade behind a voucher. */
public enum DocumentKind {
    INVOICE,
    CUSTOMS_DECLARATION,
    CONTRACT,
    DELIVERY_NOTE,
    TAX_FILING_FORM,
    WAREHOUSE_RECEIPT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the other side is in a document of this kind; who owns it, nobody types. */
    String otherRole() {
        return switch (this) {
            case INVOICE, CONTRACT -> "buyer";
            case CUSTOMS_DECLARATION, DELIVERY_NOTE -> "consignee";
            case TAX_FILING_FORM -> "payer";
            case WAREHOUSE_RECEIPT -> "warehouse-keeper";
        };
    }

    public static DocumentKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
