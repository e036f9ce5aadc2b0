package io.counterfoil.bank.ledger;

/** What a bank's vault seals, without its keys. */
public interface Seal {

    /**
     * HMAC-SHA-256 under a key of the vault that is another for each purpose.
     *
     * @param purpose lower-case letters and {@code -}
     * @return 32 bytes
     */
    byte[] mac(String purpose, byte[] message);
}
