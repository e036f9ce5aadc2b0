package io.counterfoil.sandbox.bank;

import java.util.Map;

/**
 * One bank: who it is and what it does.
 *
 * @param acts by the last part of their path, for instance {@code settlements/execution}
 */
record Bank(BankCard card, Map<String, BankAct> acts) {

    Bank {
        acts = Map.copyOf(acts);
    }
}
