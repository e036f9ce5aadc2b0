package io.counterfoil.service.events;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened off chain, as consumers learn of it. Implemented by records: their components are the event's data,
 * and tell what a consumer needs without asking.
 */
public interface Fact {

    /** What it is about; also the last but one part of the topic. In small letters. */
    String aggregate();

    /** The thing it is about. Events with one key keep their order. */
    UUID subject();

    /** Participants that may know it, beside those that see everything. */
    Set<UUID> readers();

    /** Every participant may know it. */
    default boolean forAll() {
        return false;
    }

    /** Written as JSON. */
    default Object data() {
        return this;
    }

    /** {@code PayableRecorded} is told as {@code payable-recorded}. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
