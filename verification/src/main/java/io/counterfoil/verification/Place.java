package io.counterfoil.verification;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a log stands: the log index starts again in every transaction. Ordered as the chain is. */
record Place(long block, int transaction, int log) implements Comparable<Place> {

    private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,9})");
    private static final Comparator<Place> CHAIN_ORDER = Comparator.comparingLong(Place::block)
            .thenComparingInt(Place::transaction)
            .thenComparingInt(Place::log);

    /** @return empty when the id is not one of a chain event */
    static Optional<Place> ofEventId(String id) {
        Matcher parts = EVENT_ID.matcher(id);
        return parts.matches()
                ? Optional.of(new Place(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    String eventId() {
        return block + "-" + transaction + "-" + log;
    }

    /** Sorts as the chain does; the id of the movement that the log tells of. */
    UUID uuid() {
        return new UUID(block, ((long) transaction << Integer.SIZE) | log);
    }

    @Override
    public int compareTo(Place other) {
        return CHAIN_ORDER.compare(this, other);
    }
}
