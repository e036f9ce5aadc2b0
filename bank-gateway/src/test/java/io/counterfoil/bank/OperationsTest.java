package io.counterfoil.bank;

import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.OperationsContract;

class OperationsTest extends OperationsContract {

    OperationsTest() {
        super(Contract.below(""), "io.counterfoil.bank", "io.counterfoil.service.audit");
    }
}
