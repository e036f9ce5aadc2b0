package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresPayoutDecisions implements PayoutDecisions {

    private static final String DECIDE = """
            insert into bank.payout_decision as d (bank, financing_id, number, pays, agreement)
            values (?1, ?2, ?3, ?4, ?5) on conflict (bank, financing_id, number) do update
            set agreement = greatest(d.agreement, excluded.agreement), decided_at = now()
            where d.pays = excluded.pays""";
    private static final String WITHDRAW = """
            delete from bank.payout_decision where bank = ?1 and financing_id = ?2 and number = ?3 and not pays
            and (agreement < ?4 or decided_at < now() - interval '1 minute')""";

    private static final String OF_PAYOUT = "bank = ?1 and financingId = ?2 and number = ?3 and ";

    private final PayoutDecisionRows rows;

    PostgresPayoutDecisions(PayoutDecisionRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean pay(UUID bank, UUID financing, int number) {
        return decide(bank, financing, number, true, 0);
    }

    @Override
    public boolean pays(UUID bank, UUID financing, int number) {
        return rows.count(OF_PAYOUT + "pays = true", bank, financing, number) == 1;
    }

    @Override
    public boolean letUndo(UUID bank, UUID financing, int number, int agreement) {
        return decide(bank, financing, number, false, agreement);
    }

    @Override
    public boolean withdrawUndo(UUID bank, UUID financing, int number, int agreements) {
        rows.getEntityManager()
                .createNativeQuery(WITHDRAW)
                .setParameter(1, bank)
                .setParameter(2, financing)
                .setParameter(3, number)
                .setParameter(4, agreements)
                .executeUpdate();
        return rows.count(OF_PAYOUT + "pays = false", bank, financing, number) == 0;
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    private boolean decide(UUID bank, UUID financing, int number, boolean pays, int agreement) {
        return rows.getEntityManager()
                        .createNativeQuery(DECIDE)
                        .setParameter(1, bank)
                        .setParameter(2, financing)
                        .setParameter(3, number)
                        .setParameter(4, pays)
                        .setParameter(5, agreement)
                        .executeUpdate()
                == 1;
    }
}
