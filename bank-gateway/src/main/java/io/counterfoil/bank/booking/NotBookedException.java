package io.counterfoil.bank.booking;

/** A payment is expected, and no statement has shown it yet. What rests on it waits. */
public final class NotBookedException extends RuntimeException {

    public NotBookedException(ExpectedPayment payment) {
        super("no statement shows " + payment.amount() + " under the reference " + payment.reference() + " yet");
    }

    /** @param missing how many payments are not shown, the first of which is {@code payment} */
    public NotBookedException(ExpectedPayment payment, int missing) {
        super("no statement shows " + payment.amount() + " under the reference " + payment.reference() + " yet"
                + (missing == 1 ? "" : ", nor " + (missing - 1) + " more of this settlement"));
    }
}
