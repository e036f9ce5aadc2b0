package io.counterfoil.ledger;

import java.util.concurrent.ThreadLocalRandom;

final class Samples {

    private Samples() {}

    static Bytes32 bytes32() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Bytes32.of(bytes);
    }
}
