package io.counterfoil.sandbox.bank;

import java.util.Optional;
import java.util.stream.Stream;

/** What a bank does when it is asked; the operations of openapi.yml in this package that are about one bank. */
enum BankOperation {
    QUOTE("quote", "financing-requests/quote"),
    APPROVE("approve", "financing-requests/approval"),
    DECLINE("decline", "financing-requests/decline"),
    PAY_OUT("payOut", "financing-requests/payout"),
    EXECUTE_SETTLEMENT("executeSettlement", "settlements/execution");

    /** The one operation that is about no bank in particular. */
    static final String LIST_BANKS = "listBanks";

    private final String id;
    private final String path;

    BankOperation(String id, String path) {
        this.id = id;
        this.path = path;
    }

    /** As the contract and the table of authorisation name it. */
    String id() {
        return id;
    }

    /** @param path what is asked about and for, without the id between them */
    static Optional<BankOperation> at(String path) {
        return Stream.of(values())
                .filter(operation -> operation.path.equals(path))
                .findFirst();
    }
}
