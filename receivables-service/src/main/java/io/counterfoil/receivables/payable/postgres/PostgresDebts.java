package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.payable.PayableView;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The record, and what the chain says of it once it is there. SQL: wide lists, in which whoever may see a payable has an index. */
@ApplicationScoped
@Transactional
class PostgresDebts implements Debts {

    private static final String PAYABLE = """
            select r.id, r.root_id, r.invoice_number, r.debtor, r.creditor, r.paying_bank, r.currency, r.value, r.issued_on,
                   y.issued_on as voucher_issued_on, r.due_on, y.overdue_on, r.customs_declaration, r.delivered_on, r.long_tenor_reason,
                   coalesce(lower(y.state), r.state) as state, y.frozen, r.refusal_reason, y.live, y.redeemed, y.cancelled,
                   y.settlement_id, r.maker_subject, r.maker_name, r.maker_client, r.recorded_at
            from records.payable_record r left join projection.payable y on y.id = r.id
            """;

    private final PayableConsentRepository consents;
    private final Sql sql;

    PostgresDebts(PayableConsentRepository consents, Sql sql) {
        this.consents = consents;
        this.sql = sql;
    }

    @Override
    public Page<PayableView> payables(Viewer viewer, @Nullable String state, PageWish page) {
        String rest = " and r.id > :after and (:state::text is null or coalesce(lower(y.state), r.state) = :state)"
                + " order by r.id limit :limit";
        String text = viewer.seesAll()
                ? PAYABLE + " where true" + rest
                : Stream.of("debtor", "creditor", "paying_bank")
                        .map(whose -> "(" + PAYABLE + " where r." + whose + " = :me" + rest + ")")
                        .collect(Collectors.joining(" union ", "", " order by id limit :limit"));
        List<PayableView> found = withPersons(viewer, query(text, viewer, page).with("state", state));
        return Page.of(found, page.limit(), PayableView::id);
    }

    @Override
    public Optional<PayableView> payable(Viewer viewer, UUID id) {
        NamedSql query = sql.named(
                        PAYABLE
                                + " where r.id = :id and (:seesAll or r.debtor = :me or r.creditor = :me or r.paying_bank = :me)")
                .with("id", id)
                .with("me", viewer.participant())
                .with("seesAll", viewer.seesAll());
        return withPersons(viewer, query).stream().findFirst();
    }

    private record Recorded(PayableView payable, PersonalAct by) {}

    /** Who recorded and who consented is the debtor's own matter, and that of who sees all: one more query for the page. */
    private List<PayableView> withPersons(Viewer viewer, NamedSql query) {
        List<Recorded> found =
                query.list(row -> new Recorded(payable(row), PersonalActs.act(row, "maker_", "recorded_at")));
        Predicate<PayableView> shown =
                payable -> viewer.seesAll() || payable.debtor().equals(viewer.participant());
        List<UUID> ids = found.stream()
                .map(Recorded::payable)
                .filter(shown)
                .map(PayableView::id)
                .toList();
        Map<UUID, List<PersonalAct>> given = ids.isEmpty() ? Map.of() : consents.to(ids);
        return found.stream()
                .map(each -> shown.test(each.payable())
                        ? each.payable()
                                .withPersons(
                                        each.by(),
                                        given.getOrDefault(each.payable().id(), List.of()))
                        : each.payable())
                .toList();
    }

    private NamedSql query(String text, Viewer viewer, PageWish page) {
        return sql.named(text)
                .with("me", viewer.participant())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1);
    }

    private static PayableView payable(Row row) {
        return new PayableView(
                row.id("id"),
                row.id("root_id"),
                row.text("invoice_number"),
                row.id("debtor"),
                row.id("creditor"),
                row.id("paying_bank"),
                row.money("value"),
                row.day("issued_on"),
                row.dayOrNull("voucher_issued_on"),
                row.day("due_on"),
                row.dayOrNull("overdue_on"),
                row.textOrNull("customs_declaration"),
                row.dayOrNull("delivered_on"),
                row.textOrNull("long_tenor_reason"),
                row.text("state"),
                row.flagOrNull("frozen"),
                row.textOrNull("refusal_reason"),
                row.moneyOrNull("live"),
                row.moneyOrNull("redeemed"),
                row.moneyOrNull("cancelled"),
                row.idOrNull("settlement_id"),
                null,
                null);
    }
}
