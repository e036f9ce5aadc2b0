package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.Shares;
import io.counterfoil.ledger.ProRataShares.Share;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresShares implements Shares {

    private final ShareRows rows;
    private final StatelessSession stateless;

    PostgresShares(ShareRows rows, StatelessSession stateless) {
        this.rows = rows;
        this.stateless = stateless;
    }

    @Override
    public List<Share> of(UUID bank, UUID settlement) {
        return find(bank, settlement);
    }

    @Override
    public List<Share> store(UUID bank, UUID settlement, List<Share> shares) {
        lock(bank, settlement);
        rows.delete("bank = ?1 and settlementId = ?2", bank, settlement);
        for (int ordinal = 0; ordinal < shares.size(); ordinal++) {
            stateless.insert(ShareRow.of(bank, settlement, ordinal, shares.get(ordinal)));
        }
        return shares;
    }

    /** In the transaction there is; a public method would begin one of its own. */
    private List<Share> find(UUID bank, UUID settlement) {
        return rows.list("bank = ?1 and settlementId = ?2", Sort.by("ordinal"), bank, settlement).stream()
                .map(ShareRow::share)
                .toList();
    }

    /** SQL: an advisory lock, for there is no row yet that could be locked. */
    private void lock(UUID bank, UUID settlement) {
        rows.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "shares " + bank + " " + settlement)
                .getSingleResult();
    }
}
