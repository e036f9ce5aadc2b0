package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.financing.FinancingRequests;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresFinancingRequests implements FinancingRequests {

    private final Sql sql;

    PostgresFinancingRequests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(FinancingRequest request) {
        sql.update(
                """
                insert into records.financing_request (id, voucher_id, payable_id, supplier, currency, value, requested_on, locked_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                request.id(),
                request.voucherId(),
                request.payableId(),
                request.supplier(),
                request.value().currency().getCurrencyCode(),
                request.value().minorUnits(),
                request.requestedOn(),
                request.lockedId());
        sql.update(
                "insert into records.financing_request_bank (request_id, bank) select ?, unnest(?::uuid[])",
                request.id(),
                request.banks());
        for (int i = 0; i < request.documents().size(); i++) {
            Backing document = request.documents().get(i);
            sql.update(
                    """
                    insert into records.financing_request_document (request_id, position, kind, issuer, number, amount, fingerprint)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    request.id(),
                    i,
                    document.kind(),
                    document.issuer(),
                    document.number(),
                    document.amount(),
                    document.fingerprint());
        }
    }

    @Override
    public Optional<FinancingRequest> ofSupplier(UUID supplier, UUID id) {
        return find("where r.id = ? and r.supplier = ?", id, supplier);
    }

    @Override
    public Optional<FinancingRequest> askedOf(UUID bank, UUID id) {
        return find(
                "where r.id = ? and exists (select from records.financing_request_bank b"
                        + " where b.request_id = r.id and b.bank = ?)",
                id,
                bank);
    }

    @Override
    public int quotesOf(UUID bank, UUID requestId) {
        return sql.first(
                        "select count(*) as quotes from records.quote where request_id = ? and bank = ?",
                        row -> row.getInt("quotes"),
                        requestId,
                        bank)
                .orElse(0);
    }

    @Override
    public void insert(Quote quote) {
        FinancingTerms terms = quote.terms();
        sql.update(
                """
                insert into records.quote (id, request_id, bank, annual_rate, fee, net_proceeds, recourse, payout_account_ref,
                    valid_until, approve_by, terms_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                quote.id(),
                terms.financingId(),
                terms.bank(),
                terms.annualRate(),
                terms.fee().minorUnits(),
                terms.netProceeds().minorUnits(),
                terms.recourse(),
                terms.account(),
                quote.validUntil(),
                terms.approveBy(),
                quote.termsHash());
    }

    @Override
    public Optional<Quote> quote(UUID requestId, UUID quoteId) {
        return sql.first("""
                select q.*, r.supplier, r.currency, r.value from records.quote q
                join records.financing_request r on r.id = q.request_id where q.request_id = ? and q.id = ?
                """, PostgresFinancingRequests::quote, requestId, quoteId);
    }

    @Override
    public boolean withdraw(UUID requestId) {
        return sql.update(
                        "update records.financing_request set withdrawn = true where id = ? and not withdrawn",
                        requestId)
                == 1;
    }

    @Override
    public Optional<String> stateOnChain(UUID requestId) {
        return sql.first(
                "select state from projection.financing where id = ?", row -> row.getString("state"), requestId);
    }

    @Override
    public boolean isBeingLocked(UUID requestId) {
        return sql.first(
                        "select id from records.command where state = 'PENDING' and detail like 'ACCEPT_QUOTE % ' || ? || ' %'",
                        row -> row.getObject("id"), requestId.toString())
                .isPresent();
    }

    private Optional<FinancingRequest> find(String where, UUID id, UUID party) {
        return sql.first("select r.* from records.financing_request r " + where, this::request, id, party);
    }

    private FinancingRequest request(ResultSet row) throws SQLException {
        UUID id = Sql.id(row, "id");
        List<Backing> documents = sql.list(
                "select * from records.financing_request_document where request_id = ? order by position",
                document -> new Backing(
                        document.getString("kind"),
                        document.getString("issuer"),
                        document.getString("number"),
                        document.getLong("amount"),
                        document.getString("fingerprint")),
                id);
        List<UUID> banks = sql.list(
                "select bank from records.financing_request_bank where request_id = ? order by bank",
                bank -> Sql.id(bank, "bank"),
                id);
        return new FinancingRequest(
                id,
                Sql.id(row, "voucher_id"),
                Sql.id(row, "payable_id"),
                Sql.id(row, "supplier"),
                money(row, "value"),
                Sql.day(row, "requested_on"),
                Sql.id(row, "locked_id"),
                row.getBoolean("withdrawn"),
                documents,
                banks);
    }

    private static Quote quote(ResultSet row) throws SQLException {
        FinancingTerms terms = new FinancingTerms(
                Sql.id(row, "request_id"),
                Sql.id(row, "supplier"),
                Sql.id(row, "bank"),
                money(row, "value"),
                row.getString("annual_rate"),
                money(row, "fee"),
                money(row, "net_proceeds"),
                row.getBoolean("recourse"),
                row.getString("payout_account_ref"),
                Sql.day(row, "approve_by"));
        return new Quote(Sql.id(row, "id"), terms, Sql.day(row, "valid_until"), row.getString("terms_hash"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
