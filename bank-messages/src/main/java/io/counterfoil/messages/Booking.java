package io.counterfoil.messages;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an account.
 *
 * @param id the same in every statement that has this booking: 64 hexadecimal digits; how it is made: {@link BookingIds}
 * @param account IBAN or another number, without spaces, in capitals
 * @param reversal it takes an earlier booking of the opposite direction back
 * @param bookingDate the day as the bank wrote it, whatever its time and zone
 * @param entryReference of this entry in its statement
 * @param charges that were taken for the booking as a whole
 */
public record Booking(
        String id,
        String account,
        Money amount,
        Direction direction,
        boolean reversal,
        BookingStatus status,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        @Nullable String entryReference,
        @Nullable String accountServicer,
        @Nullable Money charges,
        @Nullable String information,
        @Nullable Batch batch,
        List<BookingDetail> details) {

    public Booking {
        details = List.copyOf(details);
    }
}
