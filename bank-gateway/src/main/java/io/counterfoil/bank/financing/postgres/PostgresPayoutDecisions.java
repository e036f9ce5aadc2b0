package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresPayoutDecisions implements PayoutDecisions {

    private static final String DECIDE = """
            insert into bank.payout_decision as d (bank, financing_id, pays, agreement) values (?1, ?2, ?3, ?4)
            on conflict (bank, financing_id) do update
            set agreement = greatest(d.agreement, excluded.agreement), decided_at = now()
            where d.pays = excluded.pays""";
    private static final String WITHDRAW = """
            delete from bank.payout_decision where bank = ?1 and financing_id = ?2 and not pays
            and (agreement < ?3 or decided_at < now() - interval '1 minute')""";

    private final PayoutDecisionRows rows;

    PostgresPayoutDecisions(PayoutDecisionRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean pay(UUID bank, UUID financing) {
        return decide(bank, financing, true, 0);
    }

    @Override
    public boolean pays(UUID bank, UUID financing) {
        return rows.count("bank = ?1 and financingId = ?2 and pays = true", bank, financing) == 1;
    }

    @Override
    public void returned(UUID bank, UUID financing) {
        rows.delete("bank = ?1 and financingId = ?2", bank, financing);
    }

    @Override
    public boolean letUndo(UUID bank, UUID financing, int agreement) {
        return decide(bank, financing, false, agreement);
    }

    @Override
    public boolean withdrawUndo(UUID bank, UUID financing, int agreements) {
        rows.getEntityManager()
                .createNativeQuery(WITHDRAW)
                .setParameter(1, bank)
                .setParameter(2, financing)
                .setParameter(3, agreements)
                .executeUpdate();
        return rows.count("bank = ?1 and financingId = ?2 and pays = false", bank, financing) == 0;
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    private boolean decide(UUID bank, UUID financing, boolean pays, int agreement) {
        return rows.getEntityManager()
                        .createNativeQuery(DECIDE)
                        .setParameter(1, bank)
                        .setParameter(2, financing)
                        .setParameter(3, pays)
                        .setParameter(4, agreement)
                        .executeUpdate()
                == 1;
    }
}
