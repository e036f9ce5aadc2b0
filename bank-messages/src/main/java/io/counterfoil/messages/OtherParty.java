package io.counterfoil.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who paid, or was paid; whatever the bank says of it.
 *
 * @param account IBAN or another number, without spaces, in capitals
 */
public record OtherParty(@Nullable String name, @Nullable String account) {

    public static final OtherParty UNKNOWN = new OtherParty(null, null);
}
