package io.counterfoil.receivables.voucher;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces are looked for, and in which order; null: whichever. Days are included, and so are amounts.
 *
 * @param party whom the piece concerns: its holder, whom it is offered to, who passed it on, its payable's debtor, creditor or
 *     paying bank
 * @param state as in openapi.yml
 * @param currency given whenever an amount is, or pieces are sorted by theirs: amounts of two currencies cannot be compared
 * @param amountFrom what is left of the piece, in minor units
 * @param changedFrom business day of the last change
 * @param descending from the latest day, or the largest amount, on
 */
public record Sought(
        @Nullable UUID party,
        @Nullable String state,
        @Nullable Currency currency,
        @Nullable Long amountFrom,
        @Nullable Long amountTo,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate changedFrom,
        @Nullable LocalDate changedTo,
        Sort sort,
        boolean descending) {

    /** Pieces of the same day or amount stand in the order of payables, and those of one payable in that of their making. */
    public enum Sort {
        DUE(1),
        AMOUNT(2),
        CHANGE(3);

        private final int code;

        Sort(int code) {
            this.code = code;
        }

        /** In cursors, which people may keep. */
        int code() {
            return code;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sort of(String wireName) {
            return Arrays.stream(values())
                    .filter(sort -> sort.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
