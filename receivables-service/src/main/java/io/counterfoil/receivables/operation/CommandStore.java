package io.counterfoil.receivables.operation;

import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.service.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands as they are kept: what was asked, and what became of it on the chain. */
public interface CommandStore {

    /**
     * An earlier command with the request's key.
     *
     * @throws RefusedException IDEMPOTENCY_KEY_REUSED when it had another body
     */
    Optional<Operation> find(Request request);

    Optional<Operation> find(UUID participant, UUID operationId);

    Optional<Operation> find(UUID participant, String idempotencyKey);

    /**
     * Stores a command that changes the database alone, together with its effect, in one transaction.
     *
     * @param effect gives the command's result
     * @return empty when the key was stored meanwhile; then the effect has not happened
     */
    Optional<Operation> storeWith(Request request, Detail detail, Supplier<@Nullable OperationResult> effect);

    /**
     * Stores a command for the chain, in the transaction that stores what was signed for it.
     *
     * @param effect as above; what it throws is thrown, and then nothing is stored or sent
     * @throws KeySeenException when the key was stored meanwhile by a command that changes the database alone
     */
    @Nullable
    OperationResult storeForChain(Request request, Detail detail, Supplier<@Nullable OperationResult> effect);

    /** Another request had the same key first. */
    class KeySeenException extends RuntimeException {}

    /** What the confirmed steps of this operation have ended, by whichever process they were sent. */
    Closing closing(UUID participant, UUID operationId);

    /** A command as it was asked for, and what has become of it. */
    record Asked(Request request, Operation operation) {}

    /** The newest of those that left a day and have not closed it yet, the newest first. */
    List<Asked> unclosedDays(int max);

    /** Adds what a command answers beyond its detail, once its steps are done. */
    void complete(Detail detail, OperationResult result);
}
