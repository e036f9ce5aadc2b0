package io.counterfoil.bank.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.booking.PaymentBooks.StoredBooking;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.matching.Transfer;
import io.counterfoil.service.web.MoneyJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it, with the payments that it is matched by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingJson(
        UUID id,
        String identity,
        String account,
        MoneyJson amount,
        String direction,
        boolean reversal,
        String status,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        @Nullable String accountServicerReference,
        @Nullable MoneyJson charges,
        String state,
        List<PaymentJson> payments) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentJson(
            int part,
            MoneyJson amount,
            String direction,
            @Nullable String endToEndId,
            List<String> remittance,
            @Nullable String partyName,
            @Nullable String partyAccount) {}

    static BookingJson of(StoredBooking stored) {
        Booking booking = stored.booking();
        return new BookingJson(
                stored.id(),
                booking.id(),
                booking.account(),
                MoneyJson.of(booking.amount()),
                JsonWords.of(booking.direction()),
                booking.reversal(),
                JsonWords.of(booking.status()),
                booking.bookingDate(),
                booking.valueDate(),
                booking.accountServicer(),
                booking.charges() == null ? null : MoneyJson.of(booking.charges()),
                stored.open() ? "open" : "closed",
                Transfer.of(booking).stream().map(BookingJson::payment).toList());
    }

    /** Without its other payments, of which a booking may have thousands. */
    BookingJson ofPart(int part) {
        return new BookingJson(
                id,
                identity,
                account,
                amount,
                direction,
                reversal,
                status,
                bookingDate,
                valueDate,
                accountServicerReference,
                charges,
                state,
                payments.stream().filter(payment -> payment.part() == part).toList());
    }

    private static PaymentJson payment(Transfer transfer) {
        return new PaymentJson(
                transfer.id().part(),
                MoneyJson.of(transfer.amount()),
                JsonWords.of(transfer.direction()),
                transfer.references().endToEnd(),
                transfer.references().remittance(),
                transfer.party().name(),
                transfer.party().account());
    }
}
