package io.counterfoil.messages;

import java.util.List;

/**
 * What a bank says of one account.
 *
 * @param kind of the message that it was in
 * @param id given by the bank
 * @param account IBAN or another number, without spaces, in capitals
 */
public record Statement(Kind kind, String id, String account, List<Booking> bookings) {

    public enum Kind {
        /** camt.052: during the day. */
        REPORT,
        /** camt.053: of a closed period. */
        STATEMENT,
        /** camt.054: single bookings. */
        NOTIFICATION
    }

    public Statement {
        bookings = List.copyOf(bookings);
    }
}
