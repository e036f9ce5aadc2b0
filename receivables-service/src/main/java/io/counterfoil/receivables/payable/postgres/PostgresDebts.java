package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.payable.PayableView;
import io.counterfoil.service.sql.NamedSql;
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
import org.jspecify.annotations.Nullable;

/** The record, and what the chain says of it once it is there. SQL: wide lists, in which whoever may see a payable has an index. */
@ApplicationScoped
@Transactional
class PostgresDebts implements Debts {

    private static final int DOCUMENTS_SHOWN_MAX = 200;
    private static final String DOCUMENTS = """
            select d.id from records.trade_document d where d.participant = :me
                and not exists (select from records.trade_document_aside a where a.document_id = d.id) and (
                exists (select from records.trade_document_link l where l.document_id = d.id and l.payable_id = :payable
                    and not exists (select from records.trade_document_unlink u where u.link_id = l.id))
                or exists (select from records.financing_request_document fd join records.financing_request r on r.id = fd.request_id
                    where fd.document_id = d.id and r.payable_id = :payable and r.supplier = :me))
            order by d.id limit :most
            """;

    private final PayableConsentRepository consents;
    private final Sql sql;

    PostgresDebts(PayableConsentRepository consents, Sql sql) {
        this.consents = consents;
        this.sql = sql;
    }

    @Override
    public Page<PayableView> payables(Viewer viewer, @Nullable String state, PageWish page) {
        PayableSql text = new PayableSql(state, page.limit() + 1);
        NamedSql query = sql.named(viewer.seesAll() ? text.all() : text.own())
                .with("me", viewer.participant())
                .with("after", page.after().id());
        List<PayableView> found = withPersons(viewer, query);
        return Page.of(found, page.limit(), PayableView::id);
    }

    @Override
    public Optional<PayableView> payable(Viewer viewer, UUID id) {
        NamedSql query =
                sql.named(PayableSql.one(viewer.seesAll())).with("id", id).with("me", viewer.participant());
        return withPersons(viewer, query).stream().findFirst().map(payable -> {
            List<UUID> documents = documentsOf(viewer.participant(), id);
            return documents.isEmpty() ? payable : payable.withDocuments(documents);
        });
    }

    /** A document is its owner's alone, whoever else sees the payable. */
    private List<UUID> documentsOf(UUID owner, UUID payable) {
        return sql.named(DOCUMENTS)
                .with("me", owner)
                .with("payable", payable)
                .with("most", DOCUMENTS_SHOWN_MAX)
                .list(row -> row.id("id"));
    }

    private record Recorded(PayableView payable, PersonalAct by) {}

    /** Who recorded and who consented is the debtor's own matter, and that of who sees all: one more query for the page. */
    private List<PayableView> withPersons(Viewer viewer, NamedSql query) {
        List<Recorded> found = query.list(
                row -> new Recorded(PayableRecordRow.view(row), PersonalActs.act(row, "maker_", "recorded_at")));
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
}
