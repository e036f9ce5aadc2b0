package io.counterfoil.ledger;

import io.counterfoil.ledger.abi.ErrorCodec;

/** Reads what a contract returned when it refused. */
final class RevertData {

    private RevertData() {}

    static LedgerRevertedException read(int status, String output) {
        return ErrorCodec.read(status, output);
    }
}
