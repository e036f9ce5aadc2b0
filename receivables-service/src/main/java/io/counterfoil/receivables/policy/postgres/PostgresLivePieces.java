package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.policy.LivePieces;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.ParticipantId;
import io.counterfoil.receivables.voucher.model.Payable;
import io.counterfoil.receivables.voucher.model.PayableId;
import io.counterfoil.receivables.voucher.model.PieceId;
import io.counterfoil.receivables.voucher.model.PieceOrigin;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresLivePieces implements LivePieces {

    private final Sql sql;

    PostgresLivePieces(Sql sql) {
        this.sql = sql;
    }

    /** SQL: the projection's tables have no entities outside of it; by the index of pieces by state. */
    @Override
    public List<Live> dueFrom(LocalDate day, @Nullable String currency, UUID after, int most) {
        return sql.named("""
                        select p.id, p.parent_id, p.holder, p.currency, p.value, p.depth, p.open_offers, p.payable_id, y.issued_on, y.due_on,
                            y.long_tenor_explained
                        from projection.piece p join projection.payable y on y.id = p.payable_id
                        where p.state = 'HELD' and p.value > 0 and y.due_on >= :day and p.id > :after
                        """ + (currency == null ? "" : " and p.currency = :currency") + " order by p.id limit :most")
                .with("day", day)
                .with("currency", currency)
                .with("after", after)
                .with("most", most)
                .list(PostgresLivePieces::live);
    }

    private static Live live(Row row) {
        Payable payable = new Payable(
                new PayableId(row.id("payable_id")),
                row.day("issued_on"),
                row.day("due_on"),
                row.flag("long_tenor_explained"));
        UUID parent = row.idOrNull("parent_id");
        PieceOrigin origin = new PieceOrigin(
                new PieceId(row.id("id")), payable, parent == null ? null : new PieceId(parent), row.count("depth"));
        Money value = new Money(row.number("value"), Currency.getInstance(row.text("currency")));
        return new Live(new HeldPiece(origin, new ParticipantId(row.id("holder")), value), row.count("open_offers"));
    }
}
