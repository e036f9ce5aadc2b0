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
 * @param verification the bank's report on the documents; null at a bank that is hosted elsewhere
 * @param preview what the bank would quote; null once it has, or where there is no price
 * @param approval how the bank's rules would have it approved; null when nothing waits for that
 * @param registration at the movable-property registry; null before a payout was asked for
 * @param officer whether the user decides what the checks cannot
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
        @Nullable Verification verification,
        @Nullable Preview preview,
        @Nullable Approval approval,
        @Nullable Registration registration,
        boolean officer,
        Attempt attempt,
        String reference) {

    RequestView with(Attempt other) {
        return new RequestView(
                request,
                supplier,
                debtor,
                dueOn,
                ours,
                steps,
                evidence,
                verification,
                preview,
                approval,
                registration,
                officer,
                other,
                reference);
    }

    RequestView typed(String typed) {
        return new RequestView(
                request,
                supplier,
                debtor,
                dueOn,
                ours,
                steps,
                evidence,
                verification,
                preview,
                approval,
                registration,
                officer,
                attempt,
                typed);
    }

    /** The documents are shown to the bank as long as the request concerns it. */
    public boolean isCheckable() {
        return evidence != null;
    }

    /** Whom the rules still let say yes. */
    public boolean canApprove() {
        return canSay(Step.APPROVAL.wireName()) && (approval == null || !(approval.declines() || approval.mine()));
    }

    public boolean canSay(String step) {
        return attempt.canBeGiven()
                && steps.stream().anyMatch(each -> each.wireName().equals(step));
    }
}
