package io.counterfoil.sandbox.bank;

import java.util.UUID;

/**
 * What others need to know of a bank to enrol it.
 *
 * @param id in paths, for instance bank-a
 * @param participant the bank's id on the platform and on chain
 * @param signingAddress address of the key in the bank's own vault, 0x and 40 hexadecimal digits
 */
record BankCard(String id, String name, UUID participant, String signingAddress) implements Comparable<BankCard> {

    @Override
    public int compareTo(BankCard other) {
        return id.compareTo(other.id);
    }
}
