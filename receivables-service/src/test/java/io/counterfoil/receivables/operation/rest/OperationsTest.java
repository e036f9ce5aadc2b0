package io.counterfoil.receivables.operation.rest;

import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.OperationsContract;

class OperationsTest extends OperationsContract {

    OperationsTest() {
        super(
                Contract.below("/api/v1"),
                "io.counterfoil.receivables",
                "io.counterfoil.service.audit",
                "io.counterfoil.service.events");
    }
}
