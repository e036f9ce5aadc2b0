package io.counterfoil.sandbox.bank;

import java.util.Map;

/**
 * One bank: who it is and what it does.
 *
 * @param acts those it does not do it refuses as not found
 */
record Bank(BankCard card, Map<BankOperation, BankAct> acts) {

    Bank {
        acts = Map.copyOf(acts);
    }
}
