package io.counterfoil.receivables.export.postgres;

import io.counterfoil.receivables.export.Remittance;
import io.counterfoil.receivables.export.RemittanceLine;
import io.counterfoil.receivables.voucher.postgres.PayableParties;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Settlements by the payables of the debtor, or by what the holder was paid; then what they paid, some settlements at a time. SQL: wide
 * rows of projection and records.
 */
@ApplicationScoped
class PostgresRemittance implements Remittance {

    /** Of a share that was kept apart until its financing was undone the payee is the supplier, as in every list of payments. */
    private static final String PAYEE =
            "case when r.contested and f.state = 'UNDONE' then f.supplier else r.holder end";

    private static final String JOINED = """
             from projection.redemption r
                  join projection.settlement s on s.id = r.settlement_id
                  join projection.piece p on p.id = r.piece_id
                  join projection.payable y on y.id = p.payable_id
                  left join projection.financing f on f.id = r.financing_id
            """;

    private static final String PAID = " where r.share > 0 and s.opened_on between :from and :to and ";

    private static final String SHOWN = """
            select r.settlement_id, r.piece_id, s.opened_on, i.payment_reference, r.disputed, y.debtor, %s as payee, s.paying_bank,
                   p.currency, r.share, r.remaining, y.id as payable_id, y.package_number, y.due_on,
                   case when not r.contested then 'paid' when f.state in ('FUNDED', 'UNDONE') then 'awarded' else 'contested' end as state,
                   case when %s then v.invoice_number end as invoice_number,
                   d.name as debtor_name, h.name as payee_name, b.name as paying_bank_name
            """.formatted(PAYEE, PayableParties.include("y"));

    private static final String NAMES = """
             left join records.settlement_instruction i on i.id = s.id and i.payable_id = s.payable_id
             left join records.payable_record v on v.id = y.id and v.debtor = y.debtor
             left join records.participant_record d on d.id = y.debtor
             left join records.participant_record h on h.id = %s
             left join records.participant_record b on b.id = s.paying_bank
            """.formatted(PAYEE);

    private final Sql sql;

    PostgresRemittance(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(Wanted wanted, int max) {
        return asked(
                        "select count(*) as number from (select 1" + JOINED + PAID + concerned(wanted)
                                + " limit :max) found",
                        wanted)
                .with("max", max)
                .first(row -> row.count("number"))
                .orElseThrow();
    }

    @Override
    public List<UUID> settlements(Wanted wanted, int max) {
        return asked(
                        "select distinct r.settlement_id" + JOINED + PAID + concerned(wanted)
                                + " order by r.settlement_id limit :max",
                        wanted)
                .with("max", max)
                .list(row -> row.id("settlement_id"));
    }

    @Override
    public List<RemittanceLine> after(Wanted wanted, List<UUID> settlements, UUID settlement, UUID voucher, int max) {
        if (settlements.isEmpty()) {
            return List.of();
        }
        return asked(
                        SHOWN + JOINED + NAMES + PAID + concerned(wanted)
                                + " and r.settlement_id = any (:settlements)"
                                + " and (r.settlement_id, r.piece_id) > (:settlement, :voucher)"
                                + " order by r.settlement_id, r.piece_id limit :max",
                        wanted)
                .with("settlements", settlements)
                .with("settlement", settlement)
                .with("voucher", voucher)
                .with("max", max)
                .list(PostgresRemittance::line);
    }

    /** What is not paid out yet nobody has received. */
    private static String concerned(Wanted wanted) {
        return (wanted.paid() ? "y.debtor = :me" : "r.holder = :me and not r.contested")
                + (wanted.payee() == null ? "" : " and " + PAYEE + " = :payee");
    }

    private NamedSql asked(String text, Wanted wanted) {
        return sql.named(text)
                .with("me", wanted.participant())
                .with("payee", wanted.payee())
                .with("from", wanted.from())
                .with("to", wanted.to());
    }

    private static RemittanceLine line(Row row) {
        return new RemittanceLine(
                row.day("opened_on"),
                row.id("settlement_id"),
                row.textOrNull("payment_reference"),
                row.text("state"),
                row.flag("disputed"),
                row.id("debtor"),
                row.textOrNull("debtor_name"),
                row.id("payee"),
                row.textOrNull("payee_name"),
                row.idOrNull("paying_bank"),
                row.textOrNull("paying_bank_name"),
                row.id("piece_id"),
                row.textOrNull("package_number"),
                row.id("payable_id"),
                row.textOrNull("invoice_number"),
                row.day("due_on"),
                row.text("currency"),
                row.money("share").toDecimal(),
                row.money("remaining").toDecimal());
    }
}
