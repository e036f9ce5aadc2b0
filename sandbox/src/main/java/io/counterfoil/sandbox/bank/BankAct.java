package io.counterfoil.sandbox.bank;

import java.util.UUID;

/** What a bank can be asked to do about one financing request or settlement. Asked again, it goes on where it stands. */
@FunctionalInterface
interface BankAct {

    /**
     * @param key the request's Idempotency-Key, under which its transactions are journalled
     * @throws RefusedException when the bank's own reads speak against it
     */
    Outcome on(UUID id, String key);
}
