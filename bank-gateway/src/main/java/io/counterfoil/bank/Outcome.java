package io.counterfoil.bank;

import io.counterfoil.service.audit.AuditedAnswer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request has led to.
 *
 * @param operations confirmed on chain, in their order; a repeated request lists them again
 * @param state where the quote, financing or settlement stands now
 * @param quoteId of a quote, for the supplier to take it
 * @param termsHash of a quote
 */
public record Outcome(
        List<Operation> operations,
        String state,
        @Nullable String quoteId,
        @Nullable String termsHash) implements AuditedAnswer {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Outcome {
        operations = List.copyOf(operations);
    }

    public Outcome(List<Operation> operations, String state) {
        this(operations, state, null, null);
    }

    /**
     * One change of one payable, piece or document.
     *
     * @param id of what changed; a fingerprint for a document
     */
    public record Operation(String kind, String id, String transactionHash) {}

    /** The gateway keeps no operations: an act is known by its bank and what it is about. */
    @Override
    public @Nullable UUID auditedOperation() {
        return null;
    }

    @Override
    public @Nullable String auditedTransaction() {
        return operations.isEmpty()
                ? null
                : operations.get(operations.size() - 1).transactionHash();
    }

    /** Documents are known by fingerprints, which are no ids. */
    @Override
    public List<UUID> auditedIds() {
        return operations.stream()
                .map(Operation::id)
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
    }
}
