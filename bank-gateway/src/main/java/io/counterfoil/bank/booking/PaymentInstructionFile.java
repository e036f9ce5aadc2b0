package io.counterfoil.bank.booking;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.InstructionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the bank's core system is to make.
 *
 * @param reported null while the bank has said nothing of it
 * @param repeated null unless it is another one for a payment that was instructed before
 * @param kind payout or redemption
 * @param subject the financing that is paid out, or the settlement of which a holder is paid
 * @param number of a payout: how many payments of this financing came back before; of a redemption: which payee
 * @param payee null of those that were written before it was kept
 * @param attempt how often it was instructed before, because the bank rejected it or the money came back
 * @param message a pain.001.001.09; null when the payee has no verified account that it could name, and the bank pays by other means
 */
public record PaymentInstructionFile(
        UUID id,
        ExpectedPayment.Kind kind,
        UUID subject,
        int number,
        int attempt,
        @Nullable UUID payee,
        String endToEnd,
        Money amount,
        Instant createdAt,
        @Nullable String message,
        @Nullable Reported reported,
        @Nullable Repeated repeated) {

    /**
     * What the bank said of it last. It shows no money: only a statement does.
     *
     * @param reason as the bank gave it
     */
    public record Reported(InstructionState state, @Nullable String reason, Instant at) {

        boolean isRefusal() {
            return state == InstructionState.REJECTED || state == InstructionState.CANCELLED;
        }
    }

    /** Why a person instructed it once more. */
    public record Repeated(String reason, String by) {}

    public boolean isRejected() {
        return reported != null && reported.isRefusal();
    }

    PaymentInstructionFile with(Reported newer) {
        return new PaymentInstructionFile(
                id, kind, subject, number, attempt, payee, endToEnd, amount, createdAt, message, newer, repeated);
    }
}
