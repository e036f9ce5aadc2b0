package io.counterfoil.receivables.operation;

import io.counterfoil.receivables.operation.OperationResult.Supported;
import java.util.Optional;
import java.util.UUID;

/** What became of acts that operations support: known where acts are. */
public interface SupportedActs {

    /** Empty when the chain has no such support of this operator. */
    Optional<Supported> supported(UUID act, UUID operator);
}
