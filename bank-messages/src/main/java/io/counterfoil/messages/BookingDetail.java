package io.counterfoil.messages;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a booking.
 *
 * @param direction where the bank says it for this payment alone
 * @param amount in its own currency; null where only the booking has one
 * @param instructed what the payer asked to be paid, before charges and exchange
 * @param charges that were taken for this payment
 * @param returned reason of a payment that comes back, {@code ""} where none is given; null when it does not come back
 */
public record BookingDetail(
        References references,
        OtherParty party,
        @Nullable Direction direction,
        @Nullable Money amount,
        @Nullable Money instructed,
        @Nullable Money charges,
        @Nullable String returned) {}
