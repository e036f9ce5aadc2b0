package io.counterfoil.receivables.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What on chain waits for somebody until its last day. */
public interface Holds {

    /**
     * @param state as the projection writes it
     * @param lastDay on which it still holds
     */
    record Hold(String state, LocalDate lastDay) {}

    Optional<Hold> offer(UUID id);

    /** Locked: its last day of approval. Approved: its last day to pay. Missed by its supplier: the
     * bank's last day to answer. Otherwise its state is what counts. */
    Optional<Hold> financing(UUID id);

    /** Open, as long as nobody was paid of it. */
    Optional<Hold> settlement(UUID id);

    /** Settlements that are open after their last day and of which nobody was paid, the longest ago first. */
    List<UUID> unpaidSince(LocalDate day, int max);

    /** Its due date. */
    Optional<Hold> payable(UUID id);
}
