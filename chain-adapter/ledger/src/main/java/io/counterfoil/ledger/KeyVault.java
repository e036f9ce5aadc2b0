package io.counterfoil.ledger;

import java.util.Set;
import java.util.UUID;

/** Signing keys, one for each participant. A key never leaves its vault. */
public interface KeyVault {

    /**
     * Makes a key (secp256k1).
     *
     * @return its address, 0x and 40 lower-case hexadecimal digits
     * @throws IllegalStateException when the participant has one
     */
    String create(UUID participant);

    /** @throws UnknownKeyException when there is no key of this participant */
    String addressOf(UUID participant);

    /**
     * @param hash 32 bytes
     * @return 65 bytes: r, s (not above half the order), v (0 or 1)
     * @throws UnknownKeyException when there is no key of this participant
     */
    byte[] sign(UUID participant, byte[] hash);

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
