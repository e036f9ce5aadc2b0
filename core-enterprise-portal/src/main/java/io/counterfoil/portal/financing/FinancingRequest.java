package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.FinancingRequestJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holder's question to banks, and what came of it.
 *
 * @param bank whose quote was taken; null before
 * @param quotes how many the reader may see
 * @param lastDay of what has to be done next; null while quotes are awaited
 */
public record FinancingRequest(
        UUID id,
        UUID supplier,
        @Nullable UUID bank,
        Money value,
        int quotes,
        State state,
        @Nullable LocalDate lastDay) {

    /** Those in which somebody still has to do something. */
    public enum State {
        REQUESTED("requested"),
        LOCKED("locked"),
        APPROVED("approved"),
        PAYOUT_INSTRUCTED("payout-instructed");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    static FinancingRequest of(FinancingRequestJson json, State state) {
        LocalDate lastDay = state == State.LOCKED ? json.approveBy() : state == State.REQUESTED ? null : json.fundBy();
        return new FinancingRequest(
                json.id(),
                json.supplier(),
                json.bank(),
                json.value().money(),
                json.quotes().size(),
                state,
                lastDay);
    }
}
