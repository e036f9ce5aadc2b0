package io.counterfoil.service.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Kafka and to the feed.
 *
 * @param id the same whenever the same event is queued
 * @param block of the chain; null for one that is not the chain's
 * @param key events with one key keep their order in a topic
 * @param json the whole CloudEvent, without its sequence
 * @param readers participants that may read it in their feed
 * @param forAll every participant may
 */
public record OutgoingEvent(
        String id, @Nullable Long block, String topic, String key, String json, Set<UUID> readers, boolean forAll) {

    public OutgoingEvent {
        readers = Set.copyOf(readers);
    }
}
