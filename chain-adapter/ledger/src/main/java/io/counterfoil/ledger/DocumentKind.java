package io.counterfoil.ledger;

/** Kinds of documents a financing may rest on, numbered as in the contract. */
public enum DocumentKind implements ChainCode {
    CUSTOMS_DECLARATION(1),
    INVOICE(2),
    CONTRACT(3),
    DELIVERY_NOTE(4),
    TAX_FILING_FORM(5),
    WAREHOUSE_RECEIPT(6);

    private final int code;

    DocumentKind(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
