package io.counterfoil.pricing;

/**
 * Whether a day is a business day cannot be said, because the holidays of its year are not published, or not installed. Whoever
 * needs no day of that year is not concerned.
 */
public final class YearNotPublishedException extends RuntimeException {

    private final int year;

    /** @param remedy what to do, as a sentence for whoever runs the program */
    YearNotPublishedException(int year, String remedy) {
        super("the holidays of " + year + " are not published: " + remedy);
        this.year = year;
    }

    public int year() {
        return year;
    }

    /** An answer, not a fault: a price is asked for often, and goes on without the day. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
