package io.counterfoil.bank.booking;

import io.counterfoil.service.audit.AuditedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of a file. Taken again, it says the same.
 *
 * @param bookings that the file shows
 * @param newBookings that no earlier file had shown
 * @param matched expected payments that it confirmed
 * @param workItems that it opened
 */
public record TakenStatement(
        UUID id,
        String messageType,
        String messageId,
        Instant receivedAt,
        int bookings,
        int newBookings,
        int matched,
        int workItems)
        implements AuditedAnswer {

    @Override
    public List<UUID> auditedIds() {
        return List.of(id);
    }
}
