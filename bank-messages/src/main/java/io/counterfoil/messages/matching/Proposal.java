package io.counterfoil.messages.matching;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a booking, for a person to accept or not.
 *
 * @param expectation that it is about; null where none is
 * @param amount that is missing, or too much
 */
public record Proposal(
        Action action,
        @Nullable String expectation,
        @Nullable Money amount) {

    public enum Action {
        /** It is the expected payment. */
        TAKE,
        /** With the others under the same reference it is the expected payment. */
        TAKE_TOGETHER,
        /** It is the expected payment, and the rest goes back. */
        TAKE_AND_PAY_BACK,
        WAIT_FOR_REST,
        PAY_BACK,
        /** What was confirmed is not true any more: its case is opened again. */
        REOPEN,
        ASK_BANK,
        /** It is none of ours. */
        PUT_ASIDE
    }

    static Proposal of(Action action) {
        return new Proposal(action, null, null);
    }

    static Proposal of(Action action, Expectation expectation) {
        return new Proposal(action, expectation.id(), null);
    }

    static Proposal of(Action action, Expectation expectation, Money amount) {
        return new Proposal(action, expectation.id(), amount);
    }
}
