package io.counterfoil.bank.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look, and no more: what an event is about is asked for, and read anew.
 *
 * @param state of {@link EventType#CHECKED}: verified, waiting or refused
 * @param by who agreed to undo, or took that back
 * @param number of a payout: how many payments came back before; of a redemption: which payee
 * @param finding of {@link EventType#DOCUMENT_CHANGED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(
        @Nullable UUID financingId,
        @Nullable UUID settlementId,
        @Nullable UUID workItemId,
        @Nullable UUID instructionId,
        @Nullable UUID quoteId,
        @Nullable UUID by,
        @Nullable Integer number,
        @Nullable String state,
        @Nullable String transactionHash,
        @Nullable String finding) {

    public static EventData of(UUID financing) {
        return new EventData(financing, null, null, null, null, null, null, null, null, null);
    }

    public static EventData checked(UUID financing, String state) {
        return new EventData(financing, null, null, null, null, null, null, state, null, null);
    }

    public static EventData documentChanged(UUID financing, String finding) {
        return new EventData(financing, null, null, null, null, null, null, null, null, finding);
    }

    public static EventData quoted(UUID financing, UUID quote) {
        return new EventData(financing, null, null, null, quote, null, null, null, null, null);
    }

    public static EventData onChain(UUID financing, String transactionHash, @Nullable UUID by) {
        return new EventData(financing, null, null, null, null, by, null, null, transactionHash, null);
    }

    /** @param isPayout of a financing, which is the subject; otherwise of a holder by a settlement */
    public static EventData instruction(boolean isPayout, UUID subject, UUID instruction, int number) {
        return new EventData(
                isPayout ? subject : null,
                isPayout ? null : subject,
                null,
                instruction,
                null,
                null,
                number,
                null,
                null,
                null);
    }

    public static EventData payout(UUID financing, int number) {
        return new EventData(financing, null, null, null, null, null, number, null, null, null);
    }

    public static EventData settlement(UUID settlement) {
        return new EventData(null, settlement, null, null, null, null, null, null, null, null);
    }

    public static EventData workItem(UUID item) {
        return new EventData(null, null, item, null, null, null, null, null, null, null);
    }

    /** @throws IllegalStateException for an event about nothing */
    public UUID subject() {
        if (financingId != null) {
            return financingId;
        }
        if (settlementId != null) {
            return settlementId;
        }
        if (workItemId != null) {
            return workItemId;
        }
        throw new IllegalStateException("an event is about a financing, a settlement or a work item");
    }
}
