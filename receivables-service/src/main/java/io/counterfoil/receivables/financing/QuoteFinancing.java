package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.financing.FinancingRequests.Quote;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A bank that was asked names its terms. */
@ApplicationScoped
public class QuoteFinancing {

    private static final int QUOTES_MAX = 10;

    private final CommandPath path;
    private final FinancingRequests requests;
    private final BusinessDays days;

    QuoteFinancing(CommandPath path, FinancingRequests requests, BusinessDays days) {
        this.path = path;
        this.requests = requests;
        this.days = days;
    }

    public record Wish(
            String annualRate,
            Money fee,
            Money netProceeds,
            boolean recourse,
            String payoutAccountRef,
            LocalDate validUntil,
            LocalDate approveBy) {}

    public Outcome quote(Request request, UUID financingId, Wish wish) {
        return path.once(request, () -> {
            FinancingRequest asked = requests.askedOf(request.by(), financingId)
                    .orElseThrow(() -> RefusedException.notFound("financing request to the caller"));
            asked.standing().requireOpen();
            if (requests.stateOnChain(financingId).isPresent()) {
                throw new RefusedException(ReceivablesRefusal.FINANCING_NOT_OPEN, "a quote was taken");
            }
            requireSense(wish, asked);
            FinancingTerms terms = new FinancingTerms(
                    financingId,
                    asked.supplier(),
                    request.by(),
                    asked.value(),
                    wish.annualRate(),
                    wish.fee(),
                    wish.netProceeds(),
                    wish.recourse(),
                    wish.payoutAccountRef(),
                    wish.approveBy());
            Quote quote = new Quote(Ids.next(), terms, wish.validUntil(), terms.hash());
            Detail detail = Detail.of(CommandKind.QUOTE_FINANCING, quote.id()).withTermsHash(quote.termsHash());
            return path.inDatabase(request, detail, () -> {
                requests.hold(financingId).requireOpen();
                if (requests.quotesOf(request.by(), financingId) >= QUOTES_MAX) {
                    throw RefusedException.policy(
                            "quotes", "at most " + QUOTES_MAX + " quotes of a bank for a request", "platform limit");
                }
                requests.insert(quote);
                path.tell(
                        detail,
                        new FinancingQuoted(
                                financingId,
                                quote.id(),
                                request.by(),
                                asked.supplier(),
                                asked.value(),
                                quote.validUntil()));
                return null;
            });
        });
    }

    private void requireSense(Wish wish, FinancingRequest asked) {
        LocalDate today = days.today();
        List<Violation> violations = new ArrayList<>();
        if (!wish.fee().currency().equals(asked.value().currency())) {
            violations.add(new Violation("fee.currency", "must be that of the request"));
        }
        if (!wish.netProceeds().currency().equals(asked.value().currency())) {
            violations.add(new Violation("netProceeds.currency", "must be that of the request"));
        } else if (wish.netProceeds().isZero() || asked.value().isLessThan(wish.netProceeds())) {
            violations.add(new Violation("netProceeds.amount", "above zero and at most " + asked.value()));
        }
        if (wish.validUntil().isBefore(today)) {
            violations.add(new Violation("validUntil", "not before " + today));
        }
        if (wish.approveBy().isBefore(wish.validUntil())) {
            violations.add(new Violation("approveBy", "not before validUntil"));
        }
        if (!violations.isEmpty()) {
            throw RefusedException.malformed(violations);
        }
    }
}
