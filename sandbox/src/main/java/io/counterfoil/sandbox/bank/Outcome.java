package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request has led to.
 *
 * @param operations confirmed on chain under this request's key, in their order; a repeated request lists them again
 * @param state where the quote, financing or settlement stands now
 * @param quoteId of a quote, for the supplier to take it
 * @param termsHash of a quote
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        List<Operation> operations,
        String state,
        @Nullable String quoteId,
        @Nullable String termsHash) {

    Outcome {
        operations = List.copyOf(operations);
    }

    Outcome(List<Operation> operations, String state) {
        this(operations, state, null, null);
    }

    /**
     * One change of one payable, piece or document.
     *
     * @param id of what changed; a fingerprint for a document
     */
    record Operation(String kind, String id, String transactionHash) {}
}
