package io.counterfoil.portal.banking;

import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.Quote;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as the bank sees it; parties by name.
 *
 * @param ours the bank's own quote; null before
 * @param steps what the user can say now
 * @param evidence null once the request concerns the bank no more
 * @param reference that was typed of a payment that came back; empty before
 */
public record RequestView(
        FinancingRequest request,
        String supplier,
        String debtor,
        LocalDate dueOn,
        @Nullable Quote ours,
        List<Step> steps,
        @Nullable Evidence evidence,
        Attempt attempt,
        String reference) {

    RequestView with(Attempt other) {
        return new RequestView(request, supplier, debtor, dueOn, ours, steps, evidence, other, reference);
    }

    RequestView typed(String typed) {
        return new RequestView(request, supplier, debtor, dueOn, ours, steps, evidence, attempt, typed);
    }

    public boolean canSay(String step) {
        return attempt.canBeGiven()
                && steps.stream().anyMatch(each -> each.wireName().equals(step));
    }
}
