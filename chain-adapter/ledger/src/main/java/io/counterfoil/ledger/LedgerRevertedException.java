package io.counterfoil.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract refused a transaction or a call, and nothing changed. Each custom error of the contracts is a subclass of its
 * own in {@link LedgerError}; what has no name is an {@link UnnamedRevertException}.
 */
public abstract class LedgerRevertedException extends LedgerException {

    LedgerRevertedException(String message) {
        super(message);
    }

    /** Name of the Solidity error, for instance {@code NotHolder}. */
    public abstract String errorName();

    /** The error's values by their Solidity names, in their order; typed as the subclass's fields are. */
    public abstract Map<String, @Nullable Object> values();
}
