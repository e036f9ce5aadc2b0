package io.counterfoil.bank.booking;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.matching.Expectation;
import io.counterfoil.messages.matching.Match;
import io.counterfoil.messages.matching.TransferId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a bank's account has to show.
 *
 * @param subject the financing that is paid out, or the settlement that a debtor pays, or that pays holders
 * @param number of a payout: how many payments came back before; of a redemption: which payee; 0 of a settlement
 * @param matched by which it was booked; null unless it is
 */
public record ExpectedPayment(
        UUID id,
        Kind kind,
        UUID subject,
        int number,
        String reference,
        Money amount,
        State state,
        @Nullable TransferId matched) {

    public enum Kind {
        PAYOUT,
        /** From the debtor. */
        SETTLEMENT,
        /** To a holder. */
        REDEMPTION;

        Direction direction() {
            return this == SETTLEMENT ? Direction.CREDIT : Direction.DEBIT;
        }
    }

    public enum State {
        EXPECTED,
        BOOKED,
        /** It was booked, and came back. */
        REOPENED
    }

    ExpectedPayment of(UUID other) {
        return new ExpectedPayment(id, kind, other, number, reference, amount, state, matched);
    }

    /** It is instructed once more, and has to be booked anew. */
    ExpectedPayment expectedAgain() {
        return new ExpectedPayment(id, kind, subject, number, reference, amount, State.EXPECTED, null);
    }

    Expectation expectation() {
        return new Expectation(id.toString(), kind.direction(), reference, amount, OtherParty.UNKNOWN);
    }

    Match match() {
        if (matched == null) {
            throw new IllegalStateException(id + " is not booked");
        }
        return new Match(id.toString(), matched);
    }
}
