package io.counterfoil.bank.settlement;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Ends the open offers and locks of a payable that is being settled. */
@ApplicationScoped
class EndHolds {

    private final LedgerReads chain;
    private final LivePieces livePieces;

    EndHolds(LedgerReads chain, LivePieces livePieces) {
        this.chain = chain;
        this.livePieces = livePieces;
    }

    /** @param end name of the event that ends it; {@code subject} is that event's */
    private record Hold(String end, UUID subject) {}

    void of(
            HostedBank bank,
            UUID settlement,
            UUID payableId,
            LedgerPayable payable,
            ExecuteSettlement.BeforeEachStep step,
            List<Outcome.Operation> done) {
        if (payable.openHolds() == 0) {
            return;
        }
        Map<UUID, Hold> holds = holds(payableId, payable);
        for (List<UUID> batch : batches(List.copyOf(holds.keySet()))) {
            step.check();
            String hash = bank.signatures()
                    .confirm(
                            "holds-ended",
                            settlement + "/" + keyOf(batch),
                            settlement.toString(),
                            new LedgerCommand.EndHolds(batch))
                    .transactionHash();
            for (UUID piece : batch) {
                Hold hold = Objects.requireNonNull(holds.get(piece));
                done.add(new Outcome.Operation(hold.end(), hold.subject().toString(), hash));
            }
        }
    }

    private Map<UUID, Hold> holds(UUID payableId, LedgerPayable payable) {
        Map<UUID, Hold> holds = new LinkedHashMap<>();
        for (Map.Entry<UUID, LedgerPiece> entry : livePieces.of(payableId, payable.livePieces())) {
            LedgerPiece piece = entry.getValue();
            if (piece.state() == PieceState.OFFERED) {
                holds.put(entry.getKey(), new Hold("offer-expired", entry.getKey()));
            } else if (piece.state() == PieceState.LOCKED && piece.financingId() != null) {
                lockOf(piece.financingId()).ifPresent(hold -> holds.put(entry.getKey(), hold));
            }
        }
        return holds;
    }

    /** What a bank has approved is no hold: its share is kept apart until it is known whose it is. */
    private Optional<Hold> lockOf(UUID financingId) {
        return chain.financing(financingId)
                .filter(financing -> financing.state() == FinancingState.LOCKED)
                .map(locked -> new Hold("financing-expired", financingId));
    }

    /** Another for each batch, and the same one whenever this batch is ended. */
    private static String keyOf(List<UUID> batch) {
        return Sha256.of(batch.toString().getBytes(StandardCharsets.UTF_8)).substring(2, 18);
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LedgerCommand.BATCH_MAX) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + LedgerCommand.BATCH_MAX)));
        }
        return batches;
    }
}
