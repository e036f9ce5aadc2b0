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

    private static final String STORE = """
            insert into bank.kept_share (bank, payable_id, settlement_id, piece_id, looked_at)
            values (?1, ?2, ?3, ?4, 'epoch')
            on conflict (bank, settlement_id, piece_id) do update set payable_id = excluded.payable_id""";

    private final KeptShareRows rows;

    PostgresKeptShares(KeptShareRows rows) {
        this.rows = rows;
    }

    /** SQL: on conflict, for whoever keeps it apart and whoever finds it may come at the same moment. */
    @Override
    public void store(UUID bank, UUID payable, UUID settlement, List<UUID> pieces) {
        for (UUID piece : pieces.stream().sorted().toList()) { // two who come at once do not wait for each other
            rows.getEntityManager()
                    .createNativeQuery(STORE)
                    .setParameter(1, bank)
                    .setParameter(2, payable)
                    .setParameter(3, settlement)
                    .setParameter(4, piece)
                    .executeUpdate();
        }
    }

    @Override
    public List<KeptShare> of(UUID bank, UUID payable) {
        return rows.list("bank = ?1 and payableId = ?2", bank, payable).stream()
                .map(KeptShareRow::share)
                .toList();
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
