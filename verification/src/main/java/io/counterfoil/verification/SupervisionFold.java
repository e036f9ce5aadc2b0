package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.BLOCKED_ATTEMPT;
import static io.counterfoil.verification.ProjectionTable.FIGURE;
import static io.counterfoil.verification.ProjectionTable.MOVEMENT;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.LedgerTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What supervision looks at: each time value moved, and the sums of what there is. */
final class SupervisionFold {

    private static final Set<String> OWED = Set.of("ISSUED", "OVERDUE", "DEFAULTED");
    private static final Set<String> LATE = Set.of("OVERDUE", "DEFAULTED");
    private static final String FINANCED = "FINANCED";

    private final Fold fold;

    /** Of each piece that a bank has paid for. */
    private final Map<String, String> financedBy = new HashMap<>();

    SupervisionFold(Fold fold) {
        this.fold = fold;
    }

    /** @param piece which went, or whose value did, from the giver to the taker */
    void moved(
            Place place,
            String kind,
            String piece,
            @Nullable Object value,
            @Nullable Object giver,
            @Nullable Object taker) {
        String id = place.uuid().toString();
        fold.set(MOVEMENT, id, "kind", kind);
        fold.set(MOVEMENT, id, "currency", fold.get(PIECE, piece, "currency"));
        fold.set(MOVEMENT, id, "value", value);
        fold.set(MOVEMENT, id, "day", fold.today());
        fold.set(MOVEMENT, id, "payable_id", fold.get(PIECE, piece, "payable_id"));
        fold.set(MOVEMENT, id, "piece_id", piece);
        fold.set(MOVEMENT, id, "giver", giver);
        fold.set(MOVEMENT, id, "taker", taker);
        if (kind.equals(FINANCED)) {
            financedBy.put(piece, id);
        }
    }

    /** The bank's money for the piece came back, so that nothing was financed: the movement goes. */
    void financedNot(String piece) {
        String id = financedBy.remove(piece);
        if (id != null) { // else the event that would have told of it is missing
            fold.remove(MOVEMENT, id);
        }
    }

    /** A transaction that the contract of the documents refused: it logged nothing, and its answer says why. */
    void refused(Place place, LedgerTransaction transaction) {
        if (transaction.failure() instanceof DocumentsError.LimitExceeded beyond) {
            blocked(place, transaction, "BEYOND_VALUE", beyond.fingerprint, beyond.amount, beyond.available);
        } else if (transaction.failure() instanceof DocumentsError.DocumentTwice twice) {
            blocked(place, transaction, "TWICE", twice.fingerprint, null, null);
        } else if (transaction.failure() instanceof DocumentsError.DocumentIsFrozen frozen) {
            blocked(place, transaction, "FROZEN", frozen.fingerprint, null, null);
        } else if (transaction.failure() instanceof DocumentsError.GroupLimitExceeded beyond) {
            blocked(place, transaction, "SAME_GOODS", beyond.fingerprint, beyond.amount, beyond.available);
        } else if (transaction.failure() instanceof DocumentsError.GroupIsFrozen frozen) {
            blocked(place, transaction, "FROZEN", frozen.fingerprint, null, null);
        } else if (transaction.failure() instanceof DocumentsError.NotDocumentOwner stranger) {
            blocked(place, transaction, "NOT_THE_OWNER", stranger.fingerprint, null, null);
        }
    }

    private void blocked(
            Place place,
            LedgerTransaction transaction,
            String reason,
            Bytes32 fingerprint,
            @Nullable Long amount,
            @Nullable Long available) {
        String id = place.uuid().toString();
        fold.set(BLOCKED_ATTEMPT, id, "day", fold.today());
        fold.set(BLOCKED_ATTEMPT, id, "reason", reason);
        fold.set(BLOCKED_ATTEMPT, id, "fingerprint", fingerprint.hex());
        fold.set(BLOCKED_ATTEMPT, id, "amount", amount);
        fold.set(BLOCKED_ATTEMPT, id, "available", available);
        fold.set(BLOCKED_ATTEMPT, id, "signer", transaction.from());
        fold.set(BLOCKED_ATTEMPT, id, "transaction_hash", transaction.hash().hex());
    }

    /** Adds the figures up from the other tables: of the chain, once these say what the contracts say. */
    static void sum(Tables tables) {
        Rows payables = tables.of(PAYABLE);
        for (String key : payables.keys()) {
            String state = text(payables, key, "state");
            if (OWED.contains(state) && number(payables, key, "live") > 0) {
                count(tables, "DEBTOR", payables, key, "debtor", "live");
                if (LATE.contains(state)) {
                    count(tables, "OVERDUE", payables, key, "debtor", "live");
                }
            }
        }
        Rows pieces = tables.of(PIECE);
        for (String key : pieces.keys()) {
            if (circulates(pieces, key)) {
                count(tables, "HOLDER", pieces, key, "holder", "value");
                count(tables, "DEPTH", pieces, key, "depth", "value");
            }
        }
        Rows movements = tables.of(MOVEMENT);
        for (String key : movements.keys()) {
            count(tables, text(movements, key, "kind"), movements, key, "day", "value");
        }
    }

    /** What a creditor has not accepted yet is nobody's claim. */
    private static boolean circulates(Rows pieces, String key) {
        String state = text(pieces, key, "state");
        return number(pieces, key, "value") > 0
                && !state.equals("CANCELLED")
                && (!state.equals("OFFERED") || !text(pieces, key, "parent_id").isEmpty());
    }

    private static void count(Tables tables, String measure, Rows rows, String key, String of, String value) {
        String figure = Rows.key(measure, text(rows, key, "currency"), text(rows, key, of));
        tables.of(FIGURE).add(figure, "number", 1);
        tables.of(FIGURE).add(figure, "value", number(rows, key, value));
    }

    private static String text(Rows rows, String key, String column) {
        String told = Rows.told(rows.get(key, column));
        return told == null ? "" : told;
    }

    private static long number(Rows rows, String key, String column) {
        String told = text(rows, key, column);
        return told.isEmpty() ? 0 : Long.parseLong(told);
    }
}
