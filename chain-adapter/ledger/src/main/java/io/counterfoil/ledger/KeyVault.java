package io.counterfoil.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Signing keys: one of each participant that signs, and those it had or is about to have. Which one signs is what the chain says, not the vault. A key never
 * leaves its vault.
 */
public interface KeyVault {

    /**
     * Makes a participant's first key (secp256k1).
     *
     * @return its address, 0x and 40 lower-case hexadecimal digits
     * @throws IllegalStateException when the participant has one
     */
    String create(UUID participant);

    /**
     * The key that is to follow the participant's current one: the newest there is, made when that is the current one. Asked again
     * before the chain has it, gives the same.
     *
     * @param current address of the key that the chain has
     * @return address of the other
     * @throws UnknownKeyException when the vault does not hold the current one
     */
    String next(UUID participant, String current);

    /**
     * Addresses of all its keys, oldest first; never empty.
     *
     * @throws UnknownKeyException when there is no key of this participant
     */
    List<String> addressesOf(UUID participant);

    /**
     * Address of its first key, under which it is enrolled.
     *
     * @throws UnknownKeyException when there is no key of this participant
     */
    default String addressOf(UUID participant) {
        return addressesOf(participant).get(0);
    }

    /**
     * @param address which of the participant's keys
     * @param hash 32 bytes
     * @return 65 bytes: r, s (not above half the order), v (0 or 1)
     * @throws UnknownKeyException when the participant has no such key
     */
    byte[] sign(UUID participant, String address, byte[] hash);

    Set<UUID> participants();

    /**
     * Seals a message under a key of the vault itself, which is another for each purpose: HMAC-SHA-256. Whoever opens the
     * vault can seal and check; nobody else can do either.
     *
     * @param purpose what the seal is for, lower-case letters and {@code -}; a seal for one purpose is none for another
     * @return 32 bytes
     */
    byte[] mac(String purpose, byte[] message);
}
