package io.counterfoil.workflow;

import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.OperationsContract;

class OperationsTest extends OperationsContract {

    OperationsTest() {
        super(Contract.below("/workflow/v1"), "io.counterfoil.workflow", "io.counterfoil.service.audit");
    }
}
