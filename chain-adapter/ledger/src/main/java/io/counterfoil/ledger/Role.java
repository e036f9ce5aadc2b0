package io.counterfoil.ledger;

/** What a participant may do on chain. Roles travel as a bit set; a participant may have several. */
public enum Role {
    ENTERPRISE(1),
    SUPPLIER(2),
    BANK(4),
    OPERATOR(8);

    private final int bit;

    Role(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
