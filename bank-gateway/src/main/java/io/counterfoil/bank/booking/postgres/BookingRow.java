package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.PaymentBooks.StoredBooking;
import io.counterfoil.messages.Booking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.booking}. */
@Entity(name = "Booking")
@Table(schema = "bank", name = "booking")
@IdClass(BankKey.class)
class BookingRow {

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    @Column
    String identity;

    @Column(name = "statement_id")
    UUID statementId;

    @Column
    String account;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    @Column
    String direction;

    @Column
    boolean reversal;

    @Column
    String status;

    @Column(name = "booking_date")
    @Nullable
    LocalDate bookingDate;

    @Column(name = "value_date")
    @Nullable
    LocalDate valueDate;

    @Column
    String content;

    /** {@code open} or {@code closed}. */
    @Column
    String state;

    void take(Booking booking) {
        identity = booking.id();
        account = booking.account();
        minorUnits = booking.amount().minorUnits();
        currency = booking.amount().currency().getCurrencyCode();
        direction = Words.of(booking.direction());
        reversal = booking.reversal();
        status = Words.of(booking.status());
        bookingDate = booking.bookingDate();
        valueDate = booking.valueDate();
        content = BookingContent.write(booking);
        state = "open";
    }

    Booking booking() {
        return BookingContent.read(content);
    }

    StoredBooking stored() {
        return new StoredBooking(id, booking(), state.equals("open"));
    }
}
