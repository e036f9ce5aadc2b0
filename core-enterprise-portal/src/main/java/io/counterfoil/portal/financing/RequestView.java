package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.voucher.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A financing request as its supplier sees it; parties by name.
 *
 * @param piece that a part of is to be sold
 * @param bank whose quote was taken; empty before
 * @param chosen the quote that is looked at, or was taken; null while there is none
 */
public record RequestView(
        FinancingRequest request,
        Piece piece,
        Debt debt,
        String debtor,
        String bank,
        List<StepRow> steps,
        List<QuoteRow> quotes,
        @Nullable QuoteRow chosen,
        Attempt attempt) {

    public String address() {
        return "/financing-requests/" + request.id();
    }

    public boolean isChosen(QuoteRow row) {
        return row.equals(chosen);
    }

    /** What stays with the supplier of the piece as it is before the sale. */
    public Money rest() {
        Money value = request.value();
        return piece.value().isLessThan(value)
                ? new Money(0, value.currency())
                : piece.value().minus(value);
    }

    /** Of the piece, in percent, as an attribute of a drawing. */
    public String soldShare() {
        if (piece.value().isZero()) {
            return "100.00%";
        }
        return BigDecimal.valueOf(request.value().minorUnits())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(piece.value().minorUnits()), 2, RoundingMode.HALF_UP)
                + "%";
    }

    /** Or on the way to it. */
    public boolean isSold() {
        return request.state().isOpen() || request.state() == FinancingRequest.State.FUNDED;
    }

    /** Whether it stands at a step of its way: 1 approval, 2 payout, 3 arrival. */
    public boolean isAt(int step) {
        return stepsDone() + 1 == step;
    }

    /** Class of a step in the timeline. */
    public String lookOf(int step) {
        return step <= stepsDone() ? "-past" : isAt(step) ? "-now" : "-later";
    }

    public String iconOf(int step) {
        return step <= stepsDone() ? "check" : isAt(step) ? "now" : "ring";
    }

    private int stepsDone() {
        return switch (request.state()) {
            case APPROVED -> 1;
            case PAYOUT_INSTRUCTED -> 2;
            case FUNDED -> request.fundsDisputed() ? 2 : 3;
            default -> 0;
        };
    }

    /** Where the page does not change by itself, nobody asks again. */
    public boolean isAwaited() {
        return request.state() == FinancingRequest.State.REQUESTED
                ? request.silentBanks() > 0
                : request.state().isOpen();
    }
}
