package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.LedgerTransaction;
import java.util.UUID;

/** What the contracts refused and supervision wants to know of. A refused transaction changed nothing else. */
final class RefusalsApplied {

    private final Rows rows;

    RefusalsApplied(Rows rows) {
        this.rows = rows;
    }

    void apply(LedgerTransaction transaction) {
        if (transaction.failure() instanceof DocumentsError.LimitExceeded beyond) {
            beyond(transaction, BlockReason.BEYOND_VALUE, beyond.fingerprint, beyond.amount, beyond.available);
        } else if (transaction.failure() instanceof DocumentsError.GroupLimitExceeded beyond) {
            beyond(transaction, BlockReason.SAME_GOODS, beyond.fingerprint, beyond.amount, beyond.available);
        } else if (transaction.failure() instanceof DocumentsError.DocumentTwice twice) {
            rows.add(blocked(transaction, BlockReason.TWICE, twice.fingerprint));
        } else if (transaction.failure() instanceof DocumentsError.DocumentIsFrozen frozen) {
            rows.add(blocked(transaction, BlockReason.FROZEN, frozen.fingerprint));
        } else if (transaction.failure() instanceof DocumentsError.GroupIsFrozen frozen) {
            rows.add(blocked(transaction, BlockReason.FROZEN, frozen.fingerprint));
        } else if (transaction.failure() instanceof DocumentsError.NotDocumentOwner stranger) {
            rows.add(blocked(transaction, BlockReason.NOT_THE_OWNER, stranger.fingerprint));
        }
    }

    private void beyond(
            LedgerTransaction transaction, BlockReason reason, Bytes32 fingerprint, long amount, long available) {
        BlockedAttemptRow row = blocked(transaction, reason, fingerprint);
        row.amount = amount;
        row.available = available;
        rows.add(row);
    }

    private BlockedAttemptRow blocked(LedgerTransaction transaction, BlockReason reason, Bytes32 fingerprint) {
        BlockedAttemptRow row = new BlockedAttemptRow();
        row.id = new UUID(rows.block, (long) transaction.index() << Integer.SIZE);
        row.day = rows.today();
        row.reason = reason;
        row.fingerprint = fingerprint.hex();
        row.signer = transaction.from();
        row.transactionHash = transaction.hash().hex();
        row.block = rows.block;
        return row;
    }
}
