package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.Optional;

/** From the day a payable is issued to the day it is due. Yinfa [2025] No. 77. */
final class Tenor {

    private final Limit longest;
    private final Limit longestWithoutReason;

    /** @param longestMonths and the other: in force on the day of issue */
    Tenor(Timeline<Long> longestMonths, Timeline<Long> longestMonthsWithoutReason) {
        this.longest = new Limit("tenor", "no longest tenor is set", longestMonths);
        this.longestWithoutReason =
                new Limit("long-tenor", "no longest tenor without a reason is set", longestMonthsWithoutReason);
    }

    /** Never over one year. */
    Optional<Rejection> isWithinLimit(ProposedPiece piece) {
        Payable payable = piece.payable();
        return longest.judge(payable.issuedOn(), months -> {
            LocalDate latest = payable.issuedOn().plusMonths(months);
            return payable.dueOn().isAfter(latest) ? Optional.of("due by " + latest) : Optional.empty();
        });
    }

    /** In principle at most six months, so a longer tenor needs a stated reason. */
    Optional<Rejection> isExplainedWhenLong(ProposedPiece piece) {
        Payable payable = piece.payable();
        if (payable.longTenorExplained()) {
            return Optional.empty();
        }
        return longestWithoutReason.judge(payable.issuedOn(), months -> {
            boolean isLong = payable.dueOn().isAfter(payable.issuedOn().plusMonths(months));
            return isLong ? Optional.of("over " + months + " months needs a stated reason") : Optional.empty();
        });
    }
}
