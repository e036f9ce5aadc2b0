package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.payable.PayableView;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The record, and what the chain says of it once it is there. */
@ApplicationScoped
class PostgresDebts implements Debts {

    private static final String PAYABLE = """
            select r.id, r.root_id, r.invoice_number, r.debtor, r.creditor, r.paying_bank, r.currency, r.value, r.issued_on,
                   y.issued_on as voucher_issued_on, r.due_on, y.overdue_on, r.customs_declaration, r.delivered_on, r.long_tenor_reason,
                   coalesce(lower(y.state), r.state) as state, y.frozen, r.refusal_reason, y.live, y.redeemed, y.cancelled,
                   y.settlement_id, r.maker_subject, r.maker_name, r.maker_client, r.recorded_at
            from records.payable_record r left join projection.payable y on y.id = r.id
            """;

    private final DataSource database;

    PostgresDebts(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<PayableView> payables(Viewer viewer, @Nullable String state, PageWish page) {
        String rest = " and r.id > :after and (:state::text is null or coalesce(lower(y.state), r.state) = :state)"
                + " order by r.id limit :limit";
        String sql = viewer.seesAll()
                ? PAYABLE + " where true" + rest
                : Stream.of("debtor", "creditor", "paying_bank")
                        .map(whose -> "(" + PAYABLE + " where r." + whose + " = :me" + rest + ")")
                        .collect(Collectors.joining(" union ", "", " order by id limit :limit"));
        List<PayableView> found = withPersons(viewer, query(sql, viewer, page).with("state", state));
        return Page.of(found, page.limit(), PayableView::id);
    }

    @Override
    public Optional<PayableView> payable(Viewer viewer, UUID id) {
        Query query = new Query(
                        database,
                        PAYABLE
                                + " where r.id = :id and (:seesAll or r.debtor = :me or r.creditor = :me or r.paying_bank = :me)")
                .with("id", id)
                .with("me", viewer.participant())
                .with("seesAll", viewer.seesAll());
        return withPersons(viewer, query).stream().findFirst();
    }

    private record Recorded(PayableView payable, PersonalAct by) {}

    /** Who recorded and who consented is the debtor's own matter, and that of who sees all: one more query for the page. */
    private List<PayableView> withPersons(Viewer viewer, Query query) {
        List<Recorded> found =
                query.list(row -> new Recorded(payable(row), PersonalActs.act(row, "maker_", "recorded_at")));
        Predicate<PayableView> shown =
                payable -> viewer.seesAll() || payable.debtor().equals(viewer.participant());
        UUID[] ids = found.stream()
                .map(Recorded::payable)
                .filter(shown)
                .map(PayableView::id)
                .toArray(UUID[]::new);
        Map<UUID, List<PersonalAct>> consents = PersonalActs.consents(database, "payable_consent", "payable_id", ids);
        return found.stream()
                .map(each -> shown.test(each.payable())
                        ? each.payable()
                                .withPersons(
                                        each.by(),
                                        consents.getOrDefault(each.payable().id(), List.of()))
                        : each.payable())
                .toList();
    }

    private Query query(String sql, Viewer viewer, PageWish page) {
        return new Query(database, sql)
                .with("me", viewer.participant())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1);
    }

    private static PayableView payable(ResultSet row) throws SQLException {
        return new PayableView(
                row.getObject("id", UUID.class),
                row.getObject("root_id", UUID.class),
                row.getString("invoice_number"),
                row.getObject("debtor", UUID.class),
                row.getObject("creditor", UUID.class),
                row.getObject("paying_bank", UUID.class),
                Query.money(row, "value"),
                row.getObject("issued_on", LocalDate.class),
                Query.day(row, "voucher_issued_on"),
                row.getObject("due_on", LocalDate.class),
                Query.day(row, "overdue_on"),
                row.getString("customs_declaration"),
                Query.day(row, "delivered_on"),
                row.getString("long_tenor_reason"),
                row.getString("state"),
                row.getObject("frozen", Boolean.class),
                row.getString("refusal_reason"),
                Query.moneyOrNull(row, "live"),
                Query.moneyOrNull(row, "redeemed"),
                Query.moneyOrNull(row, "cancelled"),
                row.getObject("settlement_id", UUID.class),
                null,
                null);
    }
}
