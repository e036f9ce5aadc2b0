package io.counterfoil.workflow.caseflow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** How far the platform's feed was read, who reads it, and the business date at that place. */
public interface FeedPosition {

    String position();

    /**
     * In the transaction of what the event leads to.
     *
     * @throws FeedMovedException when it stands elsewhere: another instance reads
     */
    void advance(String from, String to);

    /**
     * What follows from the feed need not be on disk when this transaction ends: after a crash of the database it is read and done
     * again from the place at which the feed then stands, which is of the same transaction.
     */
    void mayBeDoneAgain();

    /** Whether it failed for want of the database, and not because of what it was about. */
    boolean isOfTheDatabase(RuntimeException failed);

    /** Empty before it was set for the first time. */
    Optional<LocalDate> maybeDay();

    /** @throws IllegalStateException before it was set for the first time */
    default LocalDate day() {
        return maybeDay().orElseThrow(() -> new IllegalStateException("the business date is not known yet"));
    }

    void moveDay(LocalDate to);

    /** An event came whose case was over. */
    void countLate();

    long late();

    /**
     * One instance drives the cases at a time.
     *
     * @return whether it is this one, from now on for so long
     */
    boolean hold(String instance, Duration lease);

    /** Lets another one take over at once. */
    void release(String instance);

    /** Another instance has read on. */
    final class FeedMovedException extends RuntimeException {

        public FeedMovedException(String from) {
            super("the feed does not stand at " + from + " any more");
        }
    }
}
