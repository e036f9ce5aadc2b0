package io.counterfoil.kernel;

/** The reference of a bank transfer. On chain stands only its hash: the text may name somebody. */
public record PaymentReference(String value) {

    public static final int LENGTH_MAX = 140;

    public PaymentReference {
        value = value.strip(); // the same payment, however it was typed
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a payment reference has 1 to " + LENGTH_MAX + " characters");
        }
    }

    /** SHA-256 of its UTF-8, as 0x and 64 hexadecimal digits. */
    public String hash() {
        return Digests.sha256(value);
    }
}
