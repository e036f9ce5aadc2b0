package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What became of a command, for whoever gave it. */
@ApplicationScoped
public class ReadOperation {

    private final CommandStore store;

    ReadOperation(CommandStore store) {
        this.store = store;
    }

    public Operation read(UUID participant, UUID operationId) {
        return store.find(participant, operationId)
                .orElseThrow(() -> RefusedException.notFound("operation of the caller"));
    }

    /** For whoever lost the answer and does not want to send the command again. */
    public Operation read(UUID participant, String idempotencyKey) {
        return store.find(participant, idempotencyKey)
                .orElseThrow(() -> RefusedException.notFound("operation of the caller with this key"));
    }
}
