package io.counterfoil.sandbox.bank;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One bank: who it is and what it does.
 *
 * @param card as it is now: its key may be replaced while it works
 * @param acts those it does not do it refuses as not found
 */
record Bank(UUID participant, Supplier<BankCard> card, Map<BankOperation, BankAct> acts) {

    Bank {
        acts = Map.copyOf(acts);
    }
}
