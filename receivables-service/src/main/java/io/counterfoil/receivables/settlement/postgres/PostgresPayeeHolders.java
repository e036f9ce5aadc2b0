package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.receivables.settlement.PayeeHolders;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL: holders of the projection's pieces, each once. */
@ApplicationScoped
class PostgresPayeeHolders implements PayeeHolders {

    private static final String PAID = """
            select y.id, y.currency from records.settlement_instruction i
            join projection.payable y on y.id = i.payable_id
            where i.id = :settlement and y.paying_bank = :bank
            """;

    private static final String HOLDERS = """
            select holder from (
                select p.holder from projection.piece p
                join projection.settlement s on s.id = :settlement and s.payable_id = p.payable_id and s.open
                where p.payable_id = :payable and p.value > 0
                union
                select claimant.holder from projection.redemption r
                join projection.financing f on f.id = r.financing_id
                cross join lateral (values (f.supplier), (f.bank)) as claimant (holder)
                where r.settlement_id = :settlement and r.contested
            ) holders where holder > :after order by holder limit :limit
            """;

    private final Sql sql;

    PostgresPayeeHolders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Paid> paidBy(UUID bank, UUID settlement) {
        return sql.named(PAID)
                .with("bank", bank)
                .with("settlement", settlement)
                .first(row -> new Paid(row.id("id"), row.text("currency")));
    }

    @Override
    public List<UUID> holders(UUID settlement, UUID payable, UUID after, int limit) {
        return sql.named(HOLDERS)
                .with("settlement", settlement)
                .with("payable", payable)
                .with("after", after)
                .with("limit", limit)
                .list(row -> row.id("holder"));
    }
}
