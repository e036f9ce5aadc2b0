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

    public static DocumentKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
