package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.FinancingRequestView;
import io.counterfoil.receivables.financing.Financings;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Requests with what belongs to them: one query for the page, one for each kind of part. */
@ApplicationScoped
class PostgresFinancings implements Financings {

    private static final String REQUEST = """
            select * from (
                select r.*, f.piece_id, f.bank as taken_by, f.terms_hash, f.approve_by, f.fund_by,
                       coalesce(replace(lower(f.state), '_', '-'), case when r.withdrawn then 'withdrawn' else 'requested' end) as state
                from records.financing_request r left join projection.financing f on f.id = r.id) q
            where (:seesAll or supplier = :me
                   or exists (select from records.financing_request_bank asked where asked.request_id = q.id and asked.bank = :me))
            """;

    private final DataSource database;

    private record Part<T>(UUID request, T part) {}

    PostgresFinancings(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<FinancingRequestView> list(Viewer viewer, @Nullable String state, PageWish page) {
        Query query = new Query(
                        database,
                        REQUEST
                                + " and id > :after and (:state::text is null or state = :state) order by id limit :limit")
                .with("after", page.after().id())
                .with("state", state)
                .with("limit", page.limit() + 1);
        return Page.of(requests(query, viewer), page.limit(), FinancingRequestView::id);
    }

    @Override
    public Optional<FinancingRequestView> find(Viewer viewer, UUID id) {
        return requests(new Query(database, REQUEST + " and id = :id").with("id", id), viewer).stream()
                .findFirst();
    }

    private List<FinancingRequestView> requests(Query query, Viewer viewer) {
        List<Function<Parts, FinancingRequestView>> found = new ArrayList<>();
        List<UUID> ids = query.with("me", viewer.participant())
                .with("seesAll", viewer.seesAll())
                .list(row -> {
                    found.add(request(row, viewer));
                    return row.getObject("id", UUID.class);
                });
        Parts parts = partsOf(ids.toArray(UUID[]::new), viewer);
        return found.stream().map(request -> request.apply(parts)).toList();
    }

    private record Parts(
            Map<UUID, List<FinancingRequestView.Document>> documents,
            Map<UUID, List<UUID>> banks,
            Map<UUID, List<FinancingRequestView.Quote>> quotes) {}

    private Parts partsOf(UUID[] ids, Viewer viewer) {
        return new Parts(
                grouped(parts(ids, viewer, """
                                select d.*, r.currency, r.id as request
                                from records.financing_request_document d join records.financing_request r on r.id = d.request_id
                                where r.id = any(:ids) order by d.request_id, d.position
                                """).list(row -> new Part<>(request(row), document(row)))),
                grouped(parts(ids, viewer, """
                                select b.bank, r.id as request
                                from records.financing_request_bank b join records.financing_request r on r.id = b.request_id
                                where r.id = any(:ids) and (:seesAll or r.supplier = :me or b.bank = :me) order by b.bank
                                """)
                        .list(row -> new Part<>(request(row), row.getObject("bank", UUID.class)))),
                grouped(parts(ids, viewer, """
                                select q.*, r.currency, r.id as request
                                from records.quote q join records.financing_request r on r.id = q.request_id
                                where r.id = any(:ids) and (:seesPrices or r.supplier = :me or q.bank = :me) order by q.id
                                """).list(row -> new Part<>(request(row), quote(row)))));
    }

    private Query parts(UUID[] ids, Viewer viewer, String sql) {
        return new Query(database, sql)
                .with("ids", ids)
                .with("me", viewer.participant())
                .with("seesAll", viewer.seesAll())
                .with("seesPrices", viewer.seesPrices());
    }

    private static <T> Map<UUID, List<T>> grouped(List<Part<T>> parts) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        parts.forEach(part -> grouped.computeIfAbsent(part.request(), none -> new ArrayList<>())
                .add(part.part()));
        return grouped;
    }

    private static UUID request(ResultSet row) throws SQLException {
        return row.getObject("request", UUID.class);
    }

    /** Reads the row now, and takes its parts when they are there. */
    private static Function<Parts, FinancingRequestView> request(ResultSet row, Viewer viewer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID supplier = row.getObject("supplier", UUID.class);
        UUID takenBy = row.getObject("taken_by", UUID.class);
        String termsHash = row.getString("terms_hash");
        boolean mayKnowWhoTookIt = viewer.seesAll()
                || supplier.equals(viewer.participant())
                || viewer.participant().equals(takenBy);
        var view = new FinancingRequestView(
                id,
                row.getObject("voucher_id", UUID.class),
                row.getObject("payable_id", UUID.class),
                row.getObject("piece_id", UUID.class),
                supplier,
                mayKnowWhoTookIt ? takenBy : null,
                Query.money(row, "value"),
                List.of(),
                List.of(),
                List.of(),
                null,
                row.getString("state"),
                Query.day(row, "approve_by"),
                Query.day(row, "fund_by"));
        return parts -> withParts(view, parts, termsHash);
    }

    private static FinancingRequestView withParts(FinancingRequestView view, Parts parts, @Nullable String termsHash) {
        List<FinancingRequestView.Quote> quotes = parts.quotes().getOrDefault(view.id(), List.of());
        UUID accepted = quotes.stream()
                .filter(quote -> quote.termsHash().equals(termsHash))
                .map(FinancingRequestView.Quote::id)
                .findFirst()
                .orElse(null);
        return new FinancingRequestView(
                view.id(),
                view.voucherId(),
                view.payableId(),
                view.lockedVoucherId(),
                view.supplier(),
                view.bank(),
                view.value(),
                parts.documents().getOrDefault(view.id(), List.of()),
                parts.banks().getOrDefault(view.id(), List.of()),
                quotes,
                accepted,
                view.state(),
                view.approveBy(),
                view.fundBy());
    }

    private static FinancingRequestView.Document document(ResultSet row) throws SQLException {
        return new FinancingRequestView.Document(
                row.getString("kind"),
                row.getString("issuer"),
                row.getString("number"),
                Query.money(row, "amount"),
                row.getString("fingerprint"));
    }

    private static FinancingRequestView.Quote quote(ResultSet row) throws SQLException {
        return new FinancingRequestView.Quote(
                row.getObject("id", UUID.class),
                row.getObject("bank", UUID.class),
                row.getString("annual_rate"),
                Query.money(row, "fee"),
                Query.money(row, "net_proceeds"),
                row.getBoolean("recourse"),
                row.getString("payout_account_ref"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("approve_by", LocalDate.class),
                row.getString("terms_hash"));
    }
}
