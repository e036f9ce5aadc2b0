package io.counterfoil.bank.settlement;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.ledger.ProRataShares;
import io.counterfoil.ledger.ProRataShares.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is left of a settlement that another bank began: the chain knows who was visited, and how even the shares are so far. */
@ApplicationScoped
class RemainingShares {

    private final LedgerReads chain;

    RemainingShares(LedgerReads chain) {
        this.chain = chain;
    }

    /**
     * Whether a plan is still to be gone on with: what the chain says was visited is its beginning, and what is behind it adds up
     * to what is left to pay. Another bank may have visited the same pieces and rounded them otherwise.
     */
    boolean fit(UUID id, LedgerSettlement settlement, List<Share> plan) {
        long visited = plan.size() - (settlement.pieces() - settlement.redeemedPieces());
        if (plan.isEmpty() || visited < 0) {
            return false;
        }
        List<Share> left = plan.subList((int) visited, plan.size());
        long sum = left.stream().mapToLong(Share::minorUnits).sum();
        return settlement.redeemedPieces() == 0
                || (sum == settlement.payment() - settlement.paid()
                        && visited(id, left.stream().map(Share::piece).toList()).isEmpty());
    }

    /** @param live all live pieces of the payable */
    List<Share> of(UUID id, LedgerSettlement settlement, List<Map.Entry<UUID, LedgerPiece>> live) {
        Set<UUID> visited = visited(id, live.stream().map(Map.Entry::getKey).toList());
        List<Map.Entry<UUID, LedgerPiece>> left = live.stream()
                .filter(entry -> !visited.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().toString())) // as unsigned numbers, unlike UUID
                .toList();
        if (left.size() != settlement.pieces() - settlement.redeemedPieces()) {
            throw new RefusedException(
                    BankRefusal.LEDGER_BEHIND,
                    "the node shows " + left.size() + " pieces that settlement " + id + " has not visited, it has "
                            + (settlement.pieces() - settlement.redeemedPieces()) + "; send the same request again");
        }
        return ProRataShares.rest(
                left.stream().map(Map.Entry::getKey).toList(),
                left.stream().map(entry -> entry.getValue().value()).toList(),
                settlement);
    }

    /** Pieces whose shares the bank before kept apart, and nobody was paid: the bank that goes on pays them. */
    List<UUID> keptApart(UUID id, UUID payable) {
        List<UUID> found = new ArrayList<>();
        long read = 0;
        Map<UUID, LedgerPiece> page;
        do {
            page = chain.pieces(payable, read, LedgerCommand.BATCH_MAX);
            read += page.size();
            for (Map.Entry<UUID, LedgerPiece> entry : page.entrySet()) {
                if (entry.getValue().redeemed() > 0
                        && chain.contested(id, entry.getKey())
                                .filter(share -> share.share() > 0)
                                .isPresent()) {
                    found.add(entry.getKey());
                }
            }
        } while (page.size() == LedgerCommand.BATCH_MAX);
        return found;
    }

    private Set<UUID> visited(UUID id, List<UUID> pieces) {
        Set<UUID> visited = new HashSet<>();
        List<UUID> rest = new ArrayList<>(pieces);
        for (int from = 0; from < rest.size(); from += LedgerCommand.BATCH_MAX) {
            visited.addAll(chain.visited(
                    id, rest.subList(from, Math.min(rest.size(), from + LedgerCommand.BATCH_MAX))));
        }
        return visited;
    }
}
