package io.counterfoil.portal.financing;

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

    /** Of a customs declaration the number alone tells which it is. */
    boolean needsIssuer() {
        return this != CUSTOMS_DECLARATION;
    }

    public static DocumentKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
