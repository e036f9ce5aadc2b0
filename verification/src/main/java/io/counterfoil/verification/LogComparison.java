package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.verification.EventLog.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Holds each log of the chain against the event with its id, and folds both. Logs and events leave memory as they pass. */
final class LogComparison {

    private final NavigableMap<Place, StoredEvent> events;
    private final Map<String, String> unsent;
    private final Differences differences;
    private final JournalCheck journal;
    private final Fold fromLogs;
    private final Fold fromEvents;
    private final EventSubject subject;
    private long logs;
    private String lastHash = "";
    private Instant lastSealedAt = Instant.EPOCH;

    /**
     * @param events of Kafka; taken apart while comparing
     * @param unsent topics by id of the events that still wait in the outbox
     * @param firstDay the business date that the contracts were deployed with
     */
    LogComparison(
            NavigableMap<Place, StoredEvent> events,
            Map<String, String> unsent,
            LocalDate firstDay,
            Differences differences,
            JournalCheck journal) {
        this.events = events;
        this.unsent = unsent;
        this.fromLogs = new Fold(firstDay);
        this.fromEvents = new Fold(firstDay);
        this.subject = new EventSubject(fromLogs);
        this.differences = differences;
        this.journal = journal;
    }

    void block(LedgerBlock block) {
        for (LedgerTransaction transaction : block.transactions()) {
            // No event tells of a refusal: for the events, too, it is what the chain says.
            fromLogs.refused(new Place(block.number(), transaction.index(), 0), transaction);
            fromEvents.refused(new Place(block.number(), transaction.index(), 0), transaction);
            for (LoggedEvent logged : transaction.events()) {
                Place place = new Place(block.number(), transaction.index(), logged.logIndex());
                extrasBefore(place);
                fromLogs.apply(place, logged.event());
                compare(place, logged, transaction, events.remove(place));
                journal.seen(logged.event(), transaction.hash());
                logs++;
            }
        }
        lastHash = block.hash();
        lastSealedAt = block.sealedAt();
        if (fromLogs.tables().size() > Tables.ROWS_MAX) {
            throw new TooLargeException("more than " + Tables.ROWS_MAX + " rows on chain");
        }
    }

    /** After the last block; what comes later is of blocks sealed meanwhile. */
    void end(long lastBlock) {
        extrasBefore(new Place(lastBlock + 1, 0, 0));
    }

    private void compare(Place place, LoggedEvent logged, LedgerTransaction transaction, @Nullable StoredEvent stored) {
        String id = place.eventId();
        String type = EventDecoder.kebab(logged.event().getClass());
        if (stored == null) {
            String waits = unsent.get(id);
            differences.add(
                    new Difference(
                            Difference.Kind.EVENT_MISSING,
                            waits == null ? "kafka" : "records.outbox",
                            id,
                            null,
                            logged.event().toString(),
                            null,
                            null,
                            waits == null
                                    ? "the chain logged this " + type + ", but no topic holds an event with its id"
                                    : "this " + type + " still waits in the outbox for topic " + waits),
                    Differences.Broken.EVENTS_EQUAL_DATABASE);
            return;
        }
        fromEvents.apply(place, stored.event());
        if (!stored.event().equals(logged.event())
                || !stored.transactionHash().equals(transaction.hash().hex())
                || !subject.agreesWith(stored, logged.event())) {
            differences.add(
                    new Difference(
                            Difference.Kind.EVENT_CHANGED,
                            stored.topic(),
                            id,
                            null,
                            logged.event() + " in " + transaction.hash(),
                            null,
                            stored.toString(),
                            "the event does not say what the chain logged"),
                    Differences.Broken.EVENTS_EQUAL_DATABASE);
        }
    }

    private void extrasBefore(Place place) {
        Map.Entry<Place, StoredEvent> first;
        while ((first = events.firstEntry()) != null && first.getKey().compareTo(place) < 0) {
            events.pollFirstEntry();
            fromEvents.apply(first.getKey(), first.getValue().event());
            differences.add(
                    new Difference(
                            Difference.Kind.EVENT_EXTRA,
                            first.getValue().topic(),
                            first.getKey().eventId(),
                            null,
                            null,
                            null,
                            first.getValue().event().toString(),
                            "the chain has no log at this place"),
                    Differences.Broken.EVENTS_EQUAL_DATABASE);
        }
    }

    Tables fromLogs() {
        return fromLogs.tables();
    }

    Tables fromEvents() {
        return fromEvents.tables();
    }

    long logs() {
        return logs;
    }

    Instant lastSealedAt() {
        return lastSealedAt;
    }

    String lastHash() {
        return lastHash;
    }
}
