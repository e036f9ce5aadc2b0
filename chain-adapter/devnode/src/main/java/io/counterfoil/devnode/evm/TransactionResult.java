package io.counterfoil.devnode.evm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did.
 *
 * @param output returned bytes or the reason of a revert; empty for a creation that succeeded
 * @param gasUsed after refunds
 * @param created the new contract, if the transaction was to make one and succeeded
 * @param logs none unless it succeeded
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record TransactionResult(
        Status status,
        byte[] output,
        long gasUsed,
        @Nullable Address created,
        List<Log> logs,
        StateChanges changes) {}
