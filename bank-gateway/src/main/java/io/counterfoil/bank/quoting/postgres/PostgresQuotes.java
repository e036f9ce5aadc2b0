package io.counterfoil.bank.quoting.postgres;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.quoting.QuoteBasis;
import io.counterfoil.bank.quoting.Quotes;
import io.counterfoil.bank.quoting.StoredQuote;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresQuotes implements Quotes {

    private static final String INSERT = """
            insert into bank.quote
                (bank, request_id, body, terms_hash, voucher_id, payable_id, supplier, minor_units, valid_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""";

    private final QuoteRows rows;
    private final QuoteDocumentRows documents;

    PostgresQuotes(QuoteRows rows, QuoteDocumentRows documents) {
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public Optional<StoredQuote> quote(UUID bank, UUID request) {
        return find(bank, request);
    }

    @Override
    public StoredQuote store(UUID bank, UUID request, StoredQuote quote) {
        if (insert(bank, request, quote)) {
            documents.persist(
                    quote.basis().documents().stream().map(document -> QuoteDocumentRow.of(bank, request, document)));
            documents.flush();
        }
        return find(bank, request).orElseThrow();
    }

    /** SQL: two calls at once are told apart by the conflict, which for a persisted entity would be a failure. */
    private boolean insert(UUID bank, UUID request, StoredQuote quote) {
        QuoteBasis basis = quote.basis();
        return rows.getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter(1, bank)
                        .setParameter(2, request)
                        .setParameter(3, quote.body())
                        .setParameter(4, quote.termsHash())
                        .setParameter(5, basis.voucher())
                        .setParameter(6, basis.payable())
                        .setParameter(7, basis.supplier())
                        .setParameter(8, basis.minorUnits())
                        .setParameter(9, quote.validUntil())
                        .executeUpdate()
                == 1;
    }

    @Override
    public StoredQuote replace(UUID bank, UUID request, StoredQuote stale, StoredQuote fresh) {
        QuoteRow row = rows.findByIdOptional(new QuoteRow.Key(bank, request), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
        if (row.body.equals(stale.body())) {
            row.body = fresh.body();
            row.termsHash = fresh.termsHash();
            row.validUntil = fresh.validUntil();
        }
        return stored(row);
    }

    /** In the transaction there is; a public method would begin one of its own. */
    private Optional<StoredQuote> find(UUID bank, UUID request) {
        return rows.findByIdOptional(new QuoteRow.Key(bank, request)).map(this::stored);
    }

    private StoredQuote stored(QuoteRow row) {
        Set<QuoteBasis.Document> quotedOn = documents.of(row.bank, row.requestId).stream()
                .map(QuoteDocumentRow::document)
                .collect(Collectors.toSet());
        QuoteBasis basis = new QuoteBasis(
                kept(row, row.voucherId),
                kept(row, row.payableId),
                kept(row, row.supplier),
                kept(row, row.minorUnits),
                quotedOn);
        return new StoredQuote(row.body, row.termsHash, kept(row, row.validUntil), basis);
    }

    private static <T> T kept(QuoteRow row, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(
                    BankRefusal.QUOTE_NOT_OPEN,
                    "this bank no longer knows what its quote for " + row.requestId
                            + " was made for; the supplier must request the financing anew");
        }
        return value;
    }
}
