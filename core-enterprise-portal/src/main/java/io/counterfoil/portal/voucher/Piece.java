package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.voucher.VouchersApi.VoucherJson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a voucher with one holder.
 *
 * @param packageNumber of its voucher; null of an old one that is not numbered yet
 * @param interval null when nothing is left of it
 * @param recipient only while it is offered
 * @param financing that it was locked for; null if it never was
 * @param lastDay of the offer or lock
 */
public record Piece(
        UUID id,
        UUID payable,
        @Nullable String packageNumber,
        @Nullable Interval interval,
        UUID holder,
        @Nullable UUID recipient,
        @Nullable UUID financing,
        Money value,
        @Nullable LocalDate lastDay,
        State state,
        boolean frozen,
        Debt debt) {

    /** Units of the currency's smallest unit, both ends included. */
    public record Interval(long start, long end) {

        /** As the bill market writes it. */
        public String shown() {
            return "[" + start + ", " + end + "]";
        }
    }

    public enum State {
        HELD,
        LOCKED,
        OFFERED,
        REDEEMED,
        CANCELLED;

        /** As the service and the address name it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for what is no state. */
        static Optional<State> find(String wireName) {
            return Arrays.stream(values())
                    .filter(state -> state.wireName().equals(wireName))
                    .findFirst();
        }

        static State of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether its holder may pass it on or sell it. */
    public boolean isFree() {
        return state == State.HELD && !frozen && !value.isZero();
    }

    static Piece of(VoucherJson json) {
        VouchersApi.IntervalJson interval = json.interval();
        return new Piece(
                json.id(),
                json.payableId(),
                json.packageNumber(),
                interval == null ? null : new Interval(interval.start(), interval.end()),
                json.holder(),
                json.recipient(),
                json.financingId(),
                json.value().money(),
                json.lastDay(),
                State.of(json.state()),
                json.frozen(),
                new Debt(json.debtor(), json.payingBank(), json.dueOn()));
    }
}
