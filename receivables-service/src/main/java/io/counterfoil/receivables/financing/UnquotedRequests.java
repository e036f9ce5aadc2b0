package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.policy.AgreedPolicies;
import io.counterfoil.receivables.policy.LiveCases;
import io.counterfoil.receivables.policy.ProposedPolicy;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.voucher.model.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Requests that wait for a first quote: do they draw more on a document than banks could then attest? */
@ApplicationScoped
class UnquotedRequests implements LiveCases {

    private final FinancingRequests requests;
    private final AgreedPolicies policies;

    UnquotedRequests(FinancingRequests requests, AgreedPolicies policies) {
        this.requests = requests;
        this.policies = policies;
    }

    @Override
    public boolean judges(ProposedPolicy policy) {
        return policy.isOf(PolicyKind.ADVANCE_RATE);
    }

    @Override
    public Found refusedBy(ProposedPolicy policy, LocalDate day, UUID after, int most) {
        DocumentKind kind = policy.scope().documentKind();
        if (kind == null) {
            throw new IllegalArgumentException("without a kind of documents: " + policy);
        }
        Timeline<Long> without = policies.advanceRate(kind);
        Timeline<Long> with = without.with(policy.policy());
        return Found.of(
                requests.unquoted(day, after, LOOKED_MAX + 1),
                most,
                FinancingRequest::id,
                request -> LiveCases.added(refused(request, kind, day, with), refused(request, kind, day, without)),
                (request, rejections) -> new Case(
                        "financing-request", request.id(), null, request.supplier(), request.value(), rejections));
    }

    private static List<Rejection> refused(
            FinancingRequest request, DocumentKind kind, LocalDate day, Timeline<Long> rates) {
        Currency currency = request.value().currency();
        Stream<Backing> ofKind =
                request.documents().stream().filter(backing -> kind.wireName().equals(backing.kind()));
        return ofKind.flatMap(backing -> BackingDocuments.overTheRate(backing, currency, day, rates).stream())
                .toList();
    }
}
