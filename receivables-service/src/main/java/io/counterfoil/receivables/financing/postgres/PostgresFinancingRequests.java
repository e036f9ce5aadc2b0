package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.receivables.financing.FinancingRequests;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresFinancingRequests implements FinancingRequests {

    private final FinancingRequestRepository requests;
    private final AskedBankRepository banks;
    private final BackingDocumentRepository documents;
    private final QuoteRepository quotes;
    private final Sql sql;

    PostgresFinancingRequests(
            FinancingRequestRepository requests,
            AskedBankRepository banks,
            BackingDocumentRepository documents,
            QuoteRepository quotes,
            Sql sql) {
        this.requests = requests;
        this.banks = banks;
        this.documents = documents;
        this.quotes = quotes;
        this.sql = sql;
    }

    @Override
    public void insert(FinancingRequest request) {
        // Flushed before its parts: they refer to it, and Hibernate does not know that.
        requests.persistAndFlush(FinancingRequestRow.of(request));
        request.banks().forEach(bank -> banks.persist(AskedBankRow.of(request.id(), bank)));
        for (int i = 0; i < request.documents().size(); i++) {
            documents.persist(
                    BackingDocumentRow.of(request.id(), i, request.documents().get(i)));
        }
        requests.flush();
    }

    @Override
    public Optional<FinancingRequest> ofSupplier(UUID supplier, UUID id) {
        return requests.ofSupplier(supplier, id).map(this::withParts);
    }

    @Override
    public Optional<UUID> supplierOf(UUID id) {
        return requests.findByIdOptional(id).map(request -> request.supplier);
    }

    /** SQL: a table of the projection. */
    @Override
    public UUID debtorOf(UUID payableId) {
        return sql.named("select debtor from projection.payable where id = :id")
                .with("id", payableId)
                .first(row -> row.id("debtor"))
                .orElseThrow();
    }

    @Override
    public Optional<FinancingRequest> askedOf(UUID bank, UUID id) {
        return requests.askedOf(bank, id).map(this::withParts);
    }

    /** SQL: a table of the projection. */
    @Override
    public Optional<FinancingRequest> ofConcernTo(UUID bank, UUID id) {
        boolean concerned = sql.named("select r.id from records.financing_request r"
                        + " left join projection.financing f on f.id = r.id where r.id = :id and case when f.id is null"
                        + " then r.state = 'requested' else f.bank = :bank"
                        + " and f.state in ('LOCKED', 'APPROVED', 'PAYOUT_INSTRUCTED', 'FUNDED') end")
                .with("id", id)
                .with("bank", bank)
                .isFound();
        return concerned ? askedOf(bank, id) : Optional.empty();
    }

    private FinancingRequest withParts(FinancingRequestRow request) {
        List<Backing> backing = documents.list("requestId = ?1 order by position", request.id).stream()
                .map(BackingDocumentRow::backing)
                .toList();
        return request.request(backing, banks.of(request.id));
    }

    @Override
    public int quotesOf(UUID bank, UUID requestId) {
        return Math.toIntExact(quotes.count("requestId = ?1 and bank = ?2", requestId, bank));
    }

    @Override
    public void insert(Quote quote) {
        quotes.persistAndFlush(QuoteRow.of(quote));
    }

    @Override
    public Optional<Quote> quote(UUID requestId, UUID quoteId) {
        return quotes.find("requestId = ?1 and id = ?2", requestId, quoteId)
                .firstResultOptional()
                .map(quote -> quote.quote(requests.findById(requestId)));
    }

    /** SQL: for update, and what was committed by whoever held it before. */
    @Override
    public Standing hold(UUID requestId) {
        return sql.named("select state from records.financing_request where id = :request for update")
                .with("request", requestId)
                .first(row -> Standing.valueOf(row.text("state").toUpperCase(Locale.ROOT)))
                .orElseThrow();
    }

    @Override
    public boolean withdraw(UUID requestId) {
        return requests.withdraw(requestId);
    }

    /** SQL: by the index of those that wait. */
    @Override
    public List<UUID> unansweredSince(LocalDate day, int max) {
        return sql.named("""
                        select r.id from records.financing_request r
                        where r.state = 'requested' and not r.on_chain and r.quote_by < :day
                          and not exists (select from records.quote q where q.request_id = r.id and q.valid_until >= :day)
                        order by r.quote_by, r.id limit :max
                        """).with("day", day).with("max", max).list(row -> row.id("id"));
    }

    /** SQL: by the index of those that wait. */
    @Override
    public List<FinancingRequest> unquoted(LocalDate day, UUID after, int max) {
        List<UUID> ids = sql.named("""
                        select r.id from records.financing_request r
                        where r.state = 'requested' and not r.on_chain and (r.quote_by is null or r.quote_by >= :day) and r.id > :after
                          and not exists (select from records.quote q where q.request_id = r.id)
                        order by r.id limit :max
                        """)
                .with("day", day)
                .with("after", after)
                .with("max", max)
                .list(row -> row.id("id"));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BackingDocumentRow>> backing = documents.of(ids);
        Map<UUID, List<UUID>> asked = banks.visible(ids, List.of(), ids.get(0)); // whole: whatever the bank
        return requests.getSession().findMultiple(FinancingRequestRow.class, ids).stream()
                .map(request -> request.request(
                        backing.getOrDefault(request.id, List.of()).stream()
                                .map(BackingDocumentRow::backing)
                                .toList(),
                        asked.getOrDefault(request.id, List.of())))
                .toList();
    }

    @Override
    public Optional<FinancingRequest> lapse(UUID requestId, LocalDate day) {
        // Held first: the next statements then see a quote that was given or taken before.
        hold(requestId);
        return !isBeingLocked(requestId) && stateOnChain(requestId).isEmpty() && requests.lapse(requestId, day)
                ? Optional.of(withParts(requests.findById(requestId)))
                : Optional.empty();
    }

    /** SQL: the projection's tables have no entities outside of it. */
    @Override
    public Optional<String> stateOnChain(UUID requestId) {
        return sql.named("select state from projection.financing where id = :id")
                .with("id", requestId)
                .first(row -> row.text("state"));
    }

    /** SQL: two tables of the projection. */
    @Override
    public boolean isPaymentLate(UUID requestId) {
        return sql.named("select f.id from projection.financing f cross join projection.business_date d"
                        + " where f.id = :id"
                        + " and case when f.state = 'PAYOUT_INSTRUCTED' then f.answer_by else f.fund_by end < d.today")
                .with("id", requestId)
                .first(row -> row.id("id"))
                .isPresent();
    }

    /** SQL: joins what was asked, which the kit keeps, with its transaction, which the ledger keeps. */
    @Override
    public boolean isBeingLocked(UUID requestId) {
        return sql.named("select r.id from records.submission s join records.request r on r.id = s.operation_id"
                        + " where s.state = 'PENDING' and r.detail like 'ACCEPT_QUOTE % ' || :request || ' %'")
                .with("request", requestId.toString())
                .isFound();
    }
}
