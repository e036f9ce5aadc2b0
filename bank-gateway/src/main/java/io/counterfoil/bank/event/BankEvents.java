package io.counterfoil.bank.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the hosted banks. */
public interface BankEvents {

    int PAGE_MAX = 500;

    /**
     * Adds an event in the transaction of the caller, or in one of its own. Whoever keeps deliveries of it learns of it in the same
     * transaction ({@link EventTold}).
     *
     * @param once names what happened: what was told before is not told again
     */
    void tell(UUID bank, EventType type, String once, EventData data);

    /** As {@link #tell}, unless the newest event of this type about the same thing has the same state. */
    void tellChange(UUID bank, EventType type, EventData data);

    /** @param after sequence of the last event that was read; 0: from the first */
    List<BankEvent> after(UUID bank, long after, int max);

    Optional<BankEvent> event(UUID bank, long sequence);

    /** How far the platform's feed is read for this bank. */
    String platformAfter(UUID bank);

    /** What {@link #tell} is given. */
    record Tell(EventType type, String once, EventData data) {}

    /**
     * Tells the events of one page, and moves on, in one transaction.
     *
     * @return false, and nothing is done, when another instance has moved on
     */
    boolean readPlatform(UUID bank, String from, String last, List<Tell> tells);
}
