package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.FinancingRequestView;
import io.counterfoil.receivables.financing.Financings;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests with what belongs to them: one query for the page, one for each kind of part. SQL for the page: a wide list, seen
 * by its supplier and by each bank that was asked, with a state that the chain has.
 */
@ApplicationScoped
@Transactional
class PostgresFinancings implements Financings {

    private final AskedBankRepository banks;
    private final BackingDocumentRepository documents;
    private final QuoteRepository quotes;
    private final FinancingStepRepository steps;
    private final Sql sql;

    PostgresFinancings(
            AskedBankRepository banks,
            BackingDocumentRepository documents,
            QuoteRepository quotes,
            FinancingStepRepository steps,
            Sql sql) {
        this.banks = banks;
        this.documents = documents;
        this.quotes = quotes;
        this.steps = steps;
        this.sql = sql;
    }

    /** A request without its parts, and the hash of the terms that were taken. */
    private record Bare(FinancingRequestView view, @Nullable String termsHash) {}

    @Override
    public Page<FinancingRequestView> list(Viewer viewer, @Nullable String state, PageWish page) {
        RequestSql text = new RequestSql(state, page.limit() + 1);
        NamedSql query = sql.named(viewer.seesAll() ? text.all() : text.own())
                .with("after", page.after().id());
        return Page.of(requests(query, viewer), page.limit(), FinancingRequestView::id);
    }

    @Override
    public Optional<FinancingRequestView> find(Viewer viewer, UUID id) {
        NamedSql query = sql.named(RequestSql.one(viewer.seesAll())).with("id", id);
        return requests(query, viewer).stream().findFirst();
    }

    @Override
    public LocalDate dueOn(FinancingRequestView request) {
        return sql.named("select due_on from projection.payable where id = :id")
                .with("id", request.payableId())
                .first(row -> row.day("due_on"))
                .orElseThrow(() -> new IllegalStateException("no payable " + request.payableId()));
    }

    private List<FinancingRequestView> requests(NamedSql query, Viewer viewer) {
        List<Bare> found = query.with("me", viewer.participant()).list(row -> bare(row, viewer));
        if (found.isEmpty()) {
            return List.of();
        }
        Parts parts = partsOf(found.stream().map(Bare::view).toList(), viewer);
        return found.stream().map(parts::with).toList();
    }

    /** To its supplier a request shows everything; to a bank only what is the bank's own. */
    private Parts partsOf(List<FinancingRequestView> requests, Viewer viewer) {
        UUID me = viewer.participant();
        List<UUID> all = requests.stream().map(FinancingRequestView::id).toList();
        List<UUID> supplied = requests.stream()
                .filter(request -> request.supplier().equals(me))
                .map(FinancingRequestView::id)
                .toList();
        return new Parts(
                documents.of(all),
                banks.visible(viewer.seesAll() ? all : supplied, all, me),
                quotes.visible(viewer.seesPrices() ? all : supplied, all, me),
                steps.visible(viewer.seesPrices() ? all : supplied, all, me));
    }

    private record Parts(
            Map<UUID, List<BackingDocumentRow>> documents,
            Map<UUID, List<UUID>> banks,
            Map<UUID, List<QuoteRow>> quotes,
            Map<UUID, List<FinancingStepRow>> steps) {

        FinancingRequestView with(Bare bare) {
            FinancingRequestView view = bare.view();
            Currency currency = view.value().currency();
            List<QuoteRow> itsQuotes = quotes.getOrDefault(view.id(), List.of());
            UUID accepted = itsQuotes.stream()
                    .filter(quote -> quote.termsHash.equals(bare.termsHash()))
                    .map(quote -> quote.id)
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
                    documents.getOrDefault(view.id(), List.of()).stream()
                            .map(document -> document.view(currency))
                            .toList(),
                    banks.getOrDefault(view.id(), List.of()),
                    itsQuotes.stream().map(quote -> quote.view(currency)).toList(),
                    steps.getOrDefault(view.id(), List.of()).stream()
                            .map(FinancingStepRow::view)
                            .toList(),
                    accepted,
                    view.standingInstructionId(),
                    view.state(),
                    view.quoteBy(),
                    view.approveBy(),
                    view.fundBy(),
                    view.attestBy(),
                    view.answerBy(),
                    view.fundedOn(),
                    view.supplierAgreesToUndo(),
                    view.bankAgreesToUndo(),
                    view.fundsDisputed());
        }
    }

    private static Bare bare(Row row, Viewer viewer) {
        UUID supplier = row.id("supplier");
        UUID takenBy = row.idOrNull("taken_by");
        boolean mayKnowHow = viewer.seesAll() || supplier.equals(viewer.participant());
        boolean mayKnowWhoTookIt = mayKnowHow || viewer.participant().equals(takenBy);
        FinancingRequestView view = new FinancingRequestView(
                row.id("id"),
                row.id("voucher_id"),
                row.id("payable_id"),
                row.idOrNull("piece_id"),
                supplier,
                mayKnowWhoTookIt ? takenBy : null,
                row.money("value"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                mayKnowHow ? row.idOrNull("instruction_id") : null,
                row.text("state_now"),
                row.dayOrNull("quote_by"),
                row.dayOrNull("approve_by"),
                row.dayOrNull("fund_by"),
                row.dayOrNull("attest_by"),
                row.dayOrNull("answer_by"),
                mayKnowWhoTookIt ? row.dayOrNull("funded_on") : null,
                mayKnowWhoTookIt ? row.flagOrNull("supplier_agrees_to_undo") : null,
                mayKnowWhoTookIt ? row.flagOrNull("bank_agrees_to_undo") : null,
                mayKnowWhoTookIt ? row.flagOrNull("funds_disputed") : null);
        return new Bare(view, row.textOrNull("terms_hash"));
    }
}
