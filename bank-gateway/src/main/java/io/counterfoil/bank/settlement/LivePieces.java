package io.counterfoil.bank.settlement;

import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PieceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pieces of a payable on which something is owed, as the chain has them. */
@ApplicationScoped
class LivePieces {

    private static final int PAGE = 100;

    private final LedgerReads chain;

    LivePieces(LedgerReads chain) {
        this.chain = chain;
    }

    /**
     * Pieces drained by splits may be far more than the live ones, up to the bound of the contract; they are only read past.
     *
     * @param count how many there are; the reading ends with the last of them
     */
    List<Map.Entry<UUID, LedgerPiece>> of(UUID payableId, long count) {
        List<Map.Entry<UUID, LedgerPiece>> live = new ArrayList<>();
        long read = 0;
        Map<UUID, LedgerPiece> page;
        do {
            page = chain.pieces(payableId, read, PAGE);
            read += page.size();
            for (Map.Entry<UUID, LedgerPiece> entry : page.entrySet()) {
                if (entry.getValue().value() > 0 && entry.getValue().state() != PieceState.CANCELLED) {
                    live.add(entry);
                }
            }
        } while (page.size() == PAGE && live.size() < count);
        return live;
    }
}
