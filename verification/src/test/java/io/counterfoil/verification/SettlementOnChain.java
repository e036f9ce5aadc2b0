package io.counterfoil.verification;

import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.verification.live.LiveChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends the holds of an open settlement and redeems all pieces, in one batch each: the test's own short way. */
final class SettlementOnChain {

    private SettlementOnChain() {}

    static void finish(LiveChain chain, UUID payable, UUID settlement, long payment) throws Exception {
        LedgerReads reads = chain.reads();
        List<UUID> holds = new ArrayList<>();
        for (Map.Entry<UUID, LedgerPiece> entry : reads.pieces(payable, 0, 100).entrySet()) {
            LedgerPiece piece = entry.getValue();
            boolean locked = piece.state() == PieceState.LOCKED
                    && reads.financing(piece.financingId()).orElseThrow().state() == FinancingState.LOCKED;
            if (locked || piece.state() == PieceState.OFFERED) {
                holds.add(entry.getKey());
            }
        }
        chain.send(chain.bank, new LedgerCommand.EndHolds(holds));
        List<Map.Entry<UUID, LedgerPiece>> live = reads.pieces(payable, 0, 100).entrySet().stream()
                .filter(entry -> entry.getValue().value() > 0)
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
        Currency currency = Currency.getInstance("USD");
        List<Money> claims = live.stream()
                .map(entry -> new Money(entry.getValue().value(), currency))
                .toList();
        List<Long> shares = new Money(payment, currency)
                .allocate(claims).stream().map(Money::minorUnits).toList();
        long contested = 0;
        for (int i = 0; i < shares.size(); i++) {
            contested += live.get(i).getValue().state() == PieceState.LOCKED ? shares.get(i) : 0;
        }
        List<UUID> pieces = live.stream().map(Map.Entry::getKey).toList();
        chain.send(chain.bank, new LedgerCommand.Redeem(settlement, pieces, shares, contested, LiveChain.hash(80)));
    }
}
