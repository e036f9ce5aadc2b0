package io.counterfoil.receivables.export.postgres;

import io.counterfoil.receivables.export.ExtractLine;
import io.counterfoil.receivables.export.VoucherExtract;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** SQL: wide rows of projection and records, page by page along the primary key. */
@ApplicationScoped
class PostgresVoucherExtract implements VoucherExtract {

    private static final String FROM =
            " from projection.piece p join projection.payable y on y.id = p.payable_id where ";

    private static final String SHOWN = """
            select p.*, y.package_number, y.state as payable_state, y.issued_on, y.debtor, y.creditor, y.paying_bank,
                   r.invoice_number, d.name as debtor_name, d.uscc as debtor_uscc, c.name as creditor_name,
                   c.uscc as creditor_uscc, h.name as holder_name, h.uscc as holder_uscc, b.name as paying_bank_name
            from (%s) ids join projection.piece p using (id) join projection.payable y on y.id = p.payable_id
            left join records.payable_record r on r.id = y.id and r.debtor = y.debtor
            left join records.participant_record d on d.id = y.debtor
            left join records.participant_record c on c.id = y.creditor
            left join records.participant_record h on h.id = p.holder
            left join records.participant_record b on b.id = y.paying_bank
            order by p.id
            """;

    private final Sql sql;

    PostgresVoucherExtract(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(Wanted wanted, int max) {
        return asked(
                        "select count(*) as number from (select p.id" + FROM + conditions(wanted)
                                + " limit :max) found",
                        wanted,
                        max)
                .first(row -> row.count("number"))
                .orElseThrow();
    }

    @Override
    public List<ExtractLine> after(Wanted wanted, UUID piece, int max) {
        String ids = "select p.id" + FROM + conditions(wanted) + " and p.id > :after order by p.id limit :max";
        return asked(SHOWN.formatted(ids), wanted, max).with("after", piece).list(PostgresVoucherExtract::line);
    }

    private NamedSql asked(String text, Wanted wanted, int max) {
        return sql.named(text)
                .with("debtor", wanted.debtor())
                .with("dueFrom", wanted.dueFrom())
                .with("dueTo", wanted.dueTo())
                .with("changedFrom", wanted.changedFrom())
                .with("changedTo", wanted.changedTo())
                .with("max", max);
    }

    private static String conditions(Wanted wanted) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (wanted.debtor() != null) {
            all.add("y.debtor = :debtor");
        }
        if (wanted.dueFrom() != null) {
            all.add("p.due_on >= :dueFrom");
        }
        if (wanted.dueTo() != null) {
            all.add("p.due_on <= :dueTo");
        }
        if (wanted.changedFrom() != null) {
            all.add("p.changed_on >= :changedFrom");
        }
        if (wanted.changedTo() != null) {
            all.add("p.changed_on <= :changedTo");
        }
        return String.join(" and ", all);
    }

    private static ExtractLine line(Row row) {
        return new ExtractLine(
                row.textOrNull("package_number"),
                row.has("first_unit") ? row.number("first_unit") : null,
                row.has("last_unit") ? row.number("last_unit") : null,
                row.id("id"),
                row.idOrNull("parent_id"),
                row.id("payable_id"),
                row.textOrNull("invoice_number"),
                row.text("payable_state").toLowerCase(Locale.ROOT),
                row.text("state").toLowerCase(Locale.ROOT),
                row.flag("frozen"),
                row.text("currency"),
                row.money("value").toDecimal(),
                row.money("redeemed").toDecimal(),
                row.count("depth"),
                row.day("issued_on"),
                row.day("due_on"),
                row.dayOrNull("changed_on"),
                row.dayOrNull("last_day"),
                row.id("debtor"),
                row.textOrNull("debtor_name"),
                row.textOrNull("debtor_uscc"),
                row.id("creditor"),
                row.textOrNull("creditor_name"),
                row.textOrNull("creditor_uscc"),
                row.id("holder"),
                row.textOrNull("holder_name"),
                row.textOrNull("holder_uscc"),
                row.idOrNull("recipient"),
                row.id("paying_bank"),
                row.textOrNull("paying_bank_name"),
                row.idOrNull("financing_id"));
    }
}
