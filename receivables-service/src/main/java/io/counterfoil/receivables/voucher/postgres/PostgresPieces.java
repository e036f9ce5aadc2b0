package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.ParticipantId;
import io.counterfoil.receivables.voucher.model.Payable;
import io.counterfoil.receivables.voucher.model.PayableId;
import io.counterfoil.receivables.voucher.model.PieceId;
import io.counterfoil.receivables.voucher.model.PieceOrigin;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pieces as the projection has them; the holder or party is part of every question. */
@ApplicationScoped
class PostgresPieces implements Pieces {

    private final Sql sql;

    PostgresPieces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Holding> ofHolder(UUID holder, UUID pieceId) {
        return sql.first("""
                select p.id, p.payable_id, p.parent_id, p.holder, p.currency, p.value, p.depth, p.open_offers, p.state,
                       p.frozen or y.frozen as frozen, y.state as payable_state, y.issued_on, y.due_on,
                       y.long_tenor_explained, y.settlement_id is not null as settlement_open
                from projection.piece p join projection.payable y on y.id = p.payable_id
                where p.id = ? and p.holder = ?
                """, PostgresPieces::holding, pieceId, holder);
    }

    @Override
    public Optional<OfferEntry> offer(UUID party, UUID pieceId) {
        return sql.first(
                "select id, holder, recipient, last_day, state from projection.offer"
                        + " where id = ? and (holder = ? or recipient = ?)",
                row -> new OfferEntry(
                        Sql.id(row, "id"),
                        Sql.id(row, "holder"),
                        Sql.id(row, "recipient"),
                        Sql.day(row, "last_day"),
                        row.getString("state").equals("OPEN")),
                pieceId,
                party,
                party);
    }

    @Override
    public List<UUID> offersLapsedBefore(LocalDate day, int max) {
        return sql.list(
                "select id from projection.piece where state = 'OFFERED' and last_day < ? order by last_day, id limit ?",
                row -> Sql.id(row, "id"),
                day,
                max);
    }

    @Override
    public List<UUID> locksLapsedBefore(LocalDate day, int max) {
        return sql.list(
                "select f.id from projection.piece p join projection.financing f on f.piece_id = p.id and f.state = 'LOCKED'"
                        + " where p.state = 'LOCKED' and f.approve_by < ? order by f.approve_by, f.id limit ?",
                row -> Sql.id(row, "id"),
                day,
                max);
    }

    @Override
    public List<UUID> approvalsUnpaidBefore(LocalDate day, int max) {
        return sql.list(
                "select id from projection.financing where state = 'APPROVED' and fund_by < ? order by fund_by, id limit ?",
                row -> Sql.id(row, "id"),
                day,
                max);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Holding(
                Sql.id(row, "id"),
                state,
                row.getString("payable_state"),
                row.getBoolean("frozen"),
                row.getBoolean("settlement_open"),
                row.getInt("open_offers"),
                state.equals("HELD") ? held(row) : null);
    }

    private static HeldPiece held(ResultSet row) throws SQLException {
        Payable payable = new Payable(
                new PayableId(Sql.id(row, "payable_id")),
                Sql.day(row, "issued_on"),
                Sql.day(row, "due_on"),
                row.getBoolean("long_tenor_explained"));
        UUID parent = row.getObject("parent_id", UUID.class);
        return new HeldPiece(
                new PieceOrigin(
                        new PieceId(Sql.id(row, "id")),
                        payable,
                        parent == null ? null : new PieceId(parent),
                        row.getInt("depth")),
                new ParticipantId(Sql.id(row, "holder")),
                new Money(row.getLong("value"), Currency.getInstance(row.getString("currency"))));
    }
}
