package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.financing.FinancingRequestView;
import io.counterfoil.receivables.financing.FinancingRequests.Quote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code quote}: a bank's price for a request, in the request's currency. Rows are added, never changed. */
@Immutable
@Entity(name = "Quote")
@Table(schema = "records", name = "quote")
class QuoteRow {

    @Id
    @Column
    UUID id;

    @Column(name = "request_id")
    UUID requestId;

    @Column
    UUID bank;

    @Column(name = "annual_rate")
    String annualRate;

    @Column
    long fee;

    @Column(name = "net_proceeds")
    long netProceeds;

    @Column
    boolean recourse;

    @Column(name = "payout_account_ref")
    String payoutAccountRef;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "approve_by")
    LocalDate approveBy;

    @Column(name = "terms_hash")
    String termsHash;

    static QuoteRow of(Quote quote) {
        FinancingTerms terms = quote.terms();
        QuoteRow row = new QuoteRow();
        row.id = quote.id();
        row.requestId = terms.financingId();
        row.bank = terms.bank();
        row.annualRate = terms.annualRate();
        row.fee = terms.fee().minorUnits();
        row.netProceeds = terms.netProceeds().minorUnits();
        row.recourse = terms.recourse();
        row.payoutAccountRef = terms.account();
        row.validUntil = quote.validUntil();
        row.approveBy = terms.approveBy();
        row.termsHash = quote.termsHash();
        return row;
    }

    Quote quote(FinancingRequestRow request) {
        FinancingTerms terms = new FinancingTerms(
                requestId,
                request.supplier,
                bank,
                request.money(request.value),
                annualRate,
                request.money(fee),
                request.money(netProceeds),
                recourse,
                payoutAccountRef,
                approveBy);
        return new Quote(id, terms, validUntil, termsHash);
    }

    FinancingRequestView.Quote view(Currency currency) {
        return new FinancingRequestView.Quote(
                id,
                bank,
                annualRate,
                new Money(fee, currency),
                new Money(netProceeds, currency),
                recourse,
                payoutAccountRef,
                validUntil,
                approveBy,
                termsHash,
                null);
    }
}
