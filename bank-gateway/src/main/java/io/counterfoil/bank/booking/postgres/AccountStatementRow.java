package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.TakenStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One row of {@code bank.account_statement}. */
@Entity(name = "AccountStatement")
@Table(schema = "bank", name = "account_statement")
@IdClass(BankKey.class)
class AccountStatementRow {

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    @Column
    String sha256;

    @Column(name = "message_type")
    String messageType;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "received_at")
    OffsetDateTime receivedAt;

    @Column(name = "received_by")
    String receivedBy;

    @Column
    int bookings;

    @Column(name = "new_bookings")
    int newBookings;

    @Column
    int matched;

    @Column(name = "work_items")
    int workItems;

    void take(TakenStatement statement) {
        messageType = statement.messageType();
        messageId = statement.messageId();
        receivedAt = statement.receivedAt().atOffset(ZoneOffset.UTC);
        bookings = statement.bookings();
        newBookings = statement.newBookings();
        matched = statement.matched();
        workItems = statement.workItems();
    }

    TakenStatement statement() {
        return new TakenStatement(
                id, messageType, messageId, receivedAt.toInstant(), bookings, newBookings, matched, workItems);
    }
}
