package io.counterfoil.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom error of the contracts. Each is a class of its own, named after it and grouped as the Solidity sources are; its
 * fields have the names and values of the error's parameters.
 */
public abstract sealed class LedgerError extends LedgerRevertedException
        permits ParticipantsError,
                BusinessDateError,
                DocumentsError,
                LimitsError,
                VoucherError,
                CirculationError,
                FinancingError,
                StatementsError,
                RedemptionError,
                OperatorsError,
                AuditAnchorError {

    private final Map<String, @Nullable Object> values;
    private final String description;

    LedgerError(@Nullable Object... namesAndValues) {
        super("");
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        values = Collections.unmodifiableMap(ordered);
        description = errorName() + values;
    }

    @Override
    public String getMessage() {
        return description;
    }

    @Override
    public String errorName() {
        return getClass().getSimpleName();
    }

    @Override
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
