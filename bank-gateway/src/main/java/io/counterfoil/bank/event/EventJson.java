package io.counterfoil.bank.event;

import java.time.Instant;
import java.util.UUID;

/** As the feed shows it and a webhook sends it. */
public record EventJson(UUID id, long sequence, String type, Instant timestamp, EventData data) {

    public static EventJson of(BankEvent event) {
        return new EventJson(event.id(), event.sequence(), event.type().wireName(), event.toldAt(), event.data());
    }
}
