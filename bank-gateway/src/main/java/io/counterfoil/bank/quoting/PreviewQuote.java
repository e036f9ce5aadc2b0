package io.counterfoil.bank.quoting;

import io.counterfoil.bank.booking.VerifiedAccounts;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What the bank would quote today. Nothing is kept, attested or sent. */
@ApplicationScoped
public class PreviewQuote {

    private final LedgerReads chain;
    private final Pricing pricing;

    PreviewQuote(LedgerReads chain, Pricing pricing) {
        this.chain = chain;
        this.pricing = pricing;
    }

    /**
     * @param annualRate percent per year
     * @param netProceeds what the supplier would get
     * @param validUntil last day on which it could be taken
     * @param approveBy last day on which the bank would have to approve what is locked for it
     */
    public record Preview(
            String annualRate,
            Money fee,
            Money netProceeds,
            boolean recourse,
            LocalDate validUntil,
            LocalDate approveBy) {}

    /** @throws RefusedException 404 when the bank was not asked, 409 when there is no price */
    public Preview preview(HostedBank bank, UUID id) {
        FinancingRequest request = bank.platform().financingRequest(id);
        LedgerPiece piece = chain.piece(request.voucher())
                .orElseThrow(() -> RefusedException.notFound("voucher on chain: " + request.voucher()));
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + piece.payableId()));
        Pricing.Offer offer = pricing.offer(
                bank, request, VerifiedAccounts.placeholder(request.supplier()), chain.today(), payable.dueOn());
        FinancingTerms terms = offer.terms();
        return new Preview(
                terms.annualRate(),
                terms.fee(),
                terms.netProceeds(),
                terms.recourse(),
                offer.validUntil(),
                terms.approveBy());
    }
}
