package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.UsedPayments;
import io.counterfoil.ledger.Bytes32;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresUsedPayments implements UsedPayments {

    private static final String USE = """
            insert into bank.used_payment (bank, debtor, payment_ref, settlement_id) values (?1, ?2, ?3, ?4)
            on conflict (bank, debtor, payment_ref) do nothing""";

    private final UsedPaymentRows rows;

    PostgresUsedPayments(UsedPaymentRows rows) {
        this.rows = rows;
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    @Override
    public UUID use(UUID bank, UUID debtor, Bytes32 paymentRef, UUID settlement) {
        rows.getEntityManager()
                .createNativeQuery(USE)
                .setParameter(1, bank)
                .setParameter(2, debtor)
                .setParameter(3, paymentRef.hex())
                .setParameter(4, settlement)
                .executeUpdate();
        return rows.findById(new UsedPaymentRow.Key(bank, debtor, paymentRef.hex())).settlementId;
    }

    @Override
    public boolean pass(UUID bank, UUID debtor, Bytes32 paymentRef, UUID from, UUID to, Runnable ifStill) {
        Optional<UsedPaymentRow> held = held(bank, debtor, paymentRef, from);
        held.ifPresent(row -> {
            ifStill.run();
            row.settlementId = to;
        });
        return held.isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUsedFor(UUID bank, UUID debtor, Bytes32 paymentRef, UUID settlement) {
        return held(bank, debtor, paymentRef, settlement).isPresent();
    }

    /** Its row, locked, if it is used for this settlement. */
    private Optional<UsedPaymentRow> held(UUID bank, UUID debtor, Bytes32 paymentRef, UUID settlement) {
        UsedPaymentRow.Key key = new UsedPaymentRow.Key(bank, debtor, paymentRef.hex());
        return rows.findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.settlementId.equals(settlement));
    }
}
