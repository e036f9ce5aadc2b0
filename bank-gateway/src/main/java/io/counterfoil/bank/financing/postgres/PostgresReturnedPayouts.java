package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.ReturnedPayouts;
import io.counterfoil.ledger.Bytes32;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresReturnedPayouts implements ReturnedPayouts {

    private static final String ADD = """
            insert into bank.returned_payout (bank, financing_id, payment_ref, number) values (?1, ?2, ?3, ?4)
            on conflict do nothing""";

    private final ReturnedPayoutRows rows;

    PostgresReturnedPayouts(ReturnedPayoutRows rows) {
        this.rows = rows;
    }

    @Override
    public int count(UUID bank, UUID financing) {
        return Math.toIntExact(rows.count("bank = ?1 and financingId = ?2", bank, financing));
    }

    @Override
    public Optional<Integer> number(UUID bank, UUID financing, Bytes32 paymentRef) {
        return find(bank, financing, paymentRef);
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    @Override
    public Optional<Integer> add(UUID bank, UUID financing, Bytes32 paymentRef, int next) {
        rows.getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, bank)
                .setParameter(2, financing)
                .setParameter(3, paymentRef.hex())
                .setParameter(4, next)
                .executeUpdate();
        return find(bank, financing, paymentRef);
    }

    /** In the transaction there is; a public method would begin one of its own. */
    private Optional<Integer> find(UUID bank, UUID financing, Bytes32 paymentRef) {
        return rows.findByIdOptional(new ReturnedPayoutRow.Key(bank, financing, paymentRef.hex()))
                .map(row -> row.number);
    }
}
