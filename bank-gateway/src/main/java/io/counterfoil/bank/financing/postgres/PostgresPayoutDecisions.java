package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresPayoutDecisions implements PayoutDecisions {

    private static final String INSERT =
            "insert into bank.payout_decision (bank, financing_id, pays) values (?1, ?2, ?3) on conflict do nothing";

    private final PayoutDecisionRows rows;

    PostgresPayoutDecisions(PayoutDecisionRows rows) {
        this.rows = rows;
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    @Override
    public boolean decide(UUID bank, UUID financing, boolean pays) {
        rows.getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter(1, bank)
                .setParameter(2, financing)
                .setParameter(3, pays)
                .executeUpdate();
        return rows.count("bank = ?1 and financingId = ?2 and pays = ?3", bank, financing, pays) == 1;
    }

    @Override
    public void withdrawUndo(UUID bank, UUID financing) {
        rows.delete("bank = ?1 and financingId = ?2 and pays = false", bank, financing);
    }
}
