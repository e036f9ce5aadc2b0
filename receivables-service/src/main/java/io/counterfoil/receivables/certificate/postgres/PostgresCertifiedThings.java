package io.counterfoil.receivables.certificate.postgres;

import io.counterfoil.receivables.certificate.CertifiedFinancing;
import io.counterfoil.receivables.certificate.CertifiedPiece;
import io.counterfoil.receivables.certificate.CertifiedPiece.Arrival;
import io.counterfoil.receivables.certificate.CertifiedThings;
import io.counterfoil.receivables.voucher.UnitInterval;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: the projection's tables have no entities outside of it, and a tree is walked. */
@ApplicationScoped
class PostgresCertifiedThings implements CertifiedThings {

    private static final String PIECE = """
            select p.id, p.holder, p.state, p.frozen or y.frozen as frozen, p.currency, p.value, p.redeemed, p.first_unit, p.last_unit,
                   y.package_number, y.debtor, y.paying_bank, y.issued_on, y.due_on, y.issued,
                   m.id as movement, m.kind as movement_kind, m.giver, m.day as moved_on
            """;

    private static final String PIECE_AND_PAYABLE =
            " from projection.piece p join projection.payable y on y.id = p.payable_id ";

    /** The last time that the piece, or the one that it was split off, and so on, came to who holds it now. */
    private static final String HOW_IT_CAME = """
            left join lateral (
                with recursive path (id, parent_id, step) as (
                    select p.id, p.parent_id, 0
                    union all
                    select up.id, up.parent_id, path.step + 1 from projection.piece up join path on up.id = path.parent_id)
                select m.id, m.kind, m.giver, m.day from path join projection.movement m on m.piece_id = path.id
                where m.taker = p.holder and m.kind <> 'REDEEMED'
                order by path.step, m.id desc limit 1) m on true
            where p.id = :id
            """;

    /** The units of the piece and of all that was split off it: those it had when the bank paid for it. */
    private static final String FINANCING = """
            , f.id as financing, f.supplier, f.bank, f.state as financing_state, f.value as sold, f.funded_on, f.payment_ref,
              q.annual_rate, q.fee, q.net_proceeds, units.sold_first, units.sold_last
            """;

    private static final String OF_FINANCING = """
            join projection.financing f on f.piece_id = p.id
            left join records.quote q on q.request_id = f.id and q.bank = f.bank and q.terms_hash = f.terms_hash
            left join lateral (
                select m.id, m.kind, m.giver, m.day from projection.movement m
                where m.piece_id = p.id and m.kind = 'FINANCED' order by m.id desc limit 1) m on true
            cross join lateral (
                with recursive parts (id) as (
                    select p.id
                    union all
                    select below.id from projection.piece below join parts on below.parent_id = parts.id)
                select min(part.first_unit) as sold_first, max(part.last_unit) as sold_last
                from parts join projection.piece part on part.id = parts.id) units
            where f.id = :id
            """;

    private static final long FIRST_HALF = 0xffff_ffffL;

    private final Sql sql;

    PostgresCertifiedThings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CertifiedPiece> piece(UUID id) {
        return sql.named(PIECE + PIECE_AND_PAYABLE + HOW_IT_CAME).with("id", id).first(PostgresCertifiedThings::piece);
    }

    @Override
    public Optional<CertifiedFinancing> financing(UUID id) {
        return sql.named(PIECE + FINANCING + PIECE_AND_PAYABLE + OF_FINANCING)
                .with("id", id)
                .first(PostgresCertifiedThings::financing);
    }

    private static CertifiedPiece piece(Row row) {
        return new CertifiedPiece(
                row.id("id"),
                row.id("holder"),
                row.text("state"),
                row.flag("frozen"),
                row.money("value"),
                row.money("redeemed"),
                interval(row, "first_unit", "last_unit"),
                row.textOrNull("package_number"),
                row.id("debtor"),
                row.id("paying_bank"),
                row.day("issued_on"),
                row.day("due_on"),
                row.money("issued"),
                arrival(row));
    }

    private static CertifiedFinancing financing(Row row) {
        return new CertifiedFinancing(
                row.id("financing"),
                piece(row),
                row.id("supplier"),
                row.id("bank"),
                row.text("financing_state"),
                row.money("sold"),
                interval(row, "sold_first", "sold_last"),
                row.dayOrNull("funded_on"),
                row.textOrNull("payment_ref"),
                row.textOrNull("annual_rate"),
                row.moneyOrNull("fee"),
                row.moneyOrNull("net_proceeds"));
    }

    private static @Nullable UnitInterval interval(Row row, String first, String last) {
        return row.has(first) ? new UnitInterval(row.number(first), row.number(last)) : null;
    }

    /** A movement's id is its place: the block, then transaction and log. */
    private static @Nullable Arrival arrival(Row row) {
        UUID movement = row.idOrNull("movement");
        if (movement == null) {
            return null;
        }
        return new Arrival(
                row.text("movement_kind").equals("ISSUED"),
                row.id("giver"),
                row.day("moved_on"),
                movement.getMostSignificantBits(),
                Math.toIntExact((movement.getLeastSignificantBits() >>> Integer.SIZE) & FIRST_HALF));
    }
}
