package io.counterfoil.ledger;

import java.util.UUID;

/** The vault has no key of this participant: whoever asked must not act for it. */
public final class UnknownKeyException extends RuntimeException {

    public UnknownKeyException(UUID participant) {
        super("no key of participant " + participant + " in this vault");
    }

    public UnknownKeyException(UUID participant, String address) {
        super("no key " + address + " of participant " + participant + " in this vault");
    }
}
