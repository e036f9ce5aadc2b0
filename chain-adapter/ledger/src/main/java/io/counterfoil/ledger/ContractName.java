package io.counterfoil.ledger;

/** The contracts, in the order in which they are deployed. */
public enum ContractName {
    PARTICIPANTS("Participants"),
    BUSINESS_DATE("BusinessDate"),
    DOCUMENTS("Documents"),
    LIMITS("Limits"),
    STATEMENTS("Statements"),
    VOUCHERS("Vouchers"),
    READER("Reader"),
    OPERATORS("Operators"),
    AUDIT_ANCHOR("AuditAnchor");

    private final String solidityName;

    ContractName(String solidityName) {
        this.solidityName = solidityName;
    }

    public String solidityName() {
        return solidityName;
    }
}
