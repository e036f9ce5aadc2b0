package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.ParticipantId;
import io.counterfoil.receivables.voucher.model.Payable;
import io.counterfoil.receivables.voucher.model.PayableId;
import io.counterfoil.receivables.voucher.model.PieceId;
import io.counterfoil.receivables.voucher.model.PieceOrigin;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pieces as the projection has them; the holder or party is part of every question. SQL: the projection's tables have no
 * entities outside of it, and each command asks.
 */
@ApplicationScoped
class PostgresPieces implements Pieces {

    private final Sql sql;

    PostgresPieces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Holding> ofHolder(UUID holder, UUID pieceId) {
        return sql.named("""
                select p.id, p.payable_id, p.parent_id, p.holder, p.currency, p.value, p.depth, p.open_offers, p.state,
                       p.frozen or y.frozen as frozen, y.state as payable_state, y.issued_on, y.due_on,
                       y.long_tenor_explained, y.settlement_id is not null as settlement_open
                from projection.piece p join projection.payable y on y.id = p.payable_id
                where p.id = :piece and p.holder = :holder
                """).with("piece", pieceId).with("holder", holder).first(PostgresPieces::holding);
    }

    @Override
    public Optional<OfferEntry> offer(UUID party, UUID pieceId) {
        return sql.named("select id, holder, recipient, last_day, state from projection.offer"
                        + " where id = :piece and (holder = :party or recipient = :party)")
                .with("piece", pieceId)
                .with("party", party)
                .first(row -> new OfferEntry(
                        row.id("id"),
                        row.id("holder"),
                        row.id("recipient"),
                        row.day("last_day"),
                        row.text("state").equals("OPEN")));
    }

    @Override
    public List<UUID> offersLapsedBefore(LocalDate day, int max) {
        return lapsed(
                "select id from projection.piece where state = 'OFFERED' and last_day < :day order by last_day, id limit :max",
                day,
                max);
    }

    @Override
    public List<UUID> locksLapsedBefore(LocalDate day, int max) {
        return lapsed(
                "select f.id from projection.financing f join projection.piece p on p.id = f.piece_id and p.state = 'LOCKED'"
                        + " where f.state = 'LOCKED' and f.approve_by < :day order by f.approve_by, f.id limit :max",
                day,
                max);
    }

    @Override
    public List<UUID> payoutsUnansweredBefore(LocalDate day, int max) {
        return lapsed(
                "select id from projection.financing where state = 'PAYOUT_INSTRUCTED' and answer_by < :day"
                        + " order by answer_by, id limit :max",
                day,
                max);
    }

    @Override
    public List<UUID> approvalsUnpaidBefore(LocalDate day, int max) {
        return lapsed(
                "select id from projection.financing where state = 'APPROVED' and fund_by < :day order by fund_by, id limit :max",
                day,
                max);
    }

    private List<UUID> lapsed(String text, LocalDate day, int max) {
        return sql.named(text).with("day", day).with("max", max).list(row -> row.id("id"));
    }

    private static Holding holding(Row row) {
        String state = row.text("state");
        return new Holding(
                row.id("id"),
                state,
                row.text("payable_state"),
                row.flag("frozen"),
                row.flag("settlement_open"),
                row.count("open_offers"),
                state.equals("HELD") ? held(row) : null);
    }

    private static HeldPiece held(Row row) {
        Payable payable = new Payable(
                new PayableId(row.id("payable_id")),
                row.day("issued_on"),
                row.day("due_on"),
                row.flag("long_tenor_explained"));
        UUID parent = row.idOrNull("parent_id");
        return new HeldPiece(
                new PieceOrigin(
                        new PieceId(row.id("id")),
                        payable,
                        parent == null ? null : new PieceId(parent),
                        row.count("depth")),
                new ParticipantId(row.id("holder")),
                row.money("value"));
    }
}
