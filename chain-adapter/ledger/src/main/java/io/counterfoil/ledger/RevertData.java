package io.counterfoil.ledger;

/** Reads what a contract returned when it refused. */
final class RevertData {

    private RevertData() {}

    static LedgerRevertedException read(int status, String output) {
        return new UnnamedRevertException(status, output);
    }
}
