package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.KeptShares;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresKeptShares implements KeptShares {

    private final KeptShareRows rows;

    PostgresKeptShares(KeptShareRows rows) {
        this.rows = rows;
    }

    /** One settlement is executed by one process at a time, so nobody else adds the same ones. */
    @Override
    public void store(UUID bank, UUID settlement, List<UUID> pieces) {
        for (UUID piece : pieces) {
            if (rows.findById(new KeptShareRow.Key(bank, settlement, piece)) == null) {
                rows.persist(KeptShareRow.of(bank, settlement, piece));
            }
        }
    }

    @Override
    public List<KeptShare> toLookAt(Collection<UUID> banks, int max) {
        List<KeptShareRow> found = rows.find(
                        "bank in ?1", Sort.by("lookedAt").and("settlementId").and("pieceId"), banks)
                .page(Page.ofSize(max))
                .list();
        Instant now = Instant.now();
        found.forEach(row -> row.lookedAt = now);
        return found.stream().map(KeptShareRow::share).toList();
    }

    @Override
    public void remove(KeptShare share) {
        rows.deleteById(new KeptShareRow.Key(share.bank(), share.settlement(), share.piece()));
    }
}
