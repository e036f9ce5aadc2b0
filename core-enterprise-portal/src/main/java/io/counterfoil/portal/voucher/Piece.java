package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.voucher.VouchersApi.VoucherJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a voucher with one holder.
 *
 * @param lastDay of the offer or lock
 */
public record Piece(
        UUID id,
        UUID payable,
        UUID holder,
        Money value,
        @Nullable LocalDate lastDay,
        State state,
        boolean frozen) {

    /** Those in which a piece is still worth something. */
    public enum State {
        HELD("held"),
        LOCKED("locked"),
        OFFERED("offered");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    static Piece of(VoucherJson json, State state) {
        return new Piece(
                json.id(), json.payableId(), json.holder(), json.value().money(), json.lastDay(), state, json.frozen());
    }
}
