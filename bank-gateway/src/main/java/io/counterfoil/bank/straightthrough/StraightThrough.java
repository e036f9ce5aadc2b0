package io.counterfoil.bank.straightthrough;

import io.counterfoil.bank.approval.ApproveFinancing;
import io.counterfoil.bank.financing.PayoutRunner;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.quoting.QuoteFinancing;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Takes a request from its arrival to its payout without a person: quotes it, and when the supplier has taken the quote, approves and
 * pays what the bank's table in force leaves to its software. Every step is one that a person could ask for, and is done once, however often
 * it is begun. What a step refuses waits, and is tried again.
 */
@ApplicationScoped
class StraightThrough {

    private static final int PAGES_MAX = 5;

    private final QuoteFinancing quoteFinancing;
    private final ApproveFinancing approveFinancing;
    private final PayoutRunner payouts;

    StraightThrough(QuoteFinancing quoteFinancing, ApproveFinancing approveFinancing, PayoutRunner payouts) {
        this.quoteFinancing = quoteFinancing;
        this.approveFinancing = approveFinancing;
        this.payouts = payouts;
    }

    /** In the order in which a financing goes through them. */
    enum Step {
        QUOTE("requested"),
        APPROVE("locked"),
        PAY("approved");

        private final String state;

        Step(String state) {
            this.state = state;
        }
    }

    /** One request, and what is to be done about it. */
    record Due(UUID bank, UUID request, Step step) {}

    /** How far the lists of a bank's requests are looked through; after the last page from the beginning. */
    static final class Places {
        private final Map<Step, String> cursors = new EnumMap<>(Step.class);
    }

    /**
     * What waits for this bank, as the service shows it; at most 1,000 requests of each step in one look.
     *
     * @param places where the last look of this bank ended
     * @param wanted which of them are looked at now
     * @throws RefusedException when the service does not answer
     */
    List<Due> due(HostedBank bank, Places places, Predicate<Due> wanted) {
        List<Due> due = new ArrayList<>();
        for (Step step : Step.values()) {
            for (int pages = 0; pages < PAGES_MAX; pages++) {
                Page<UUID> page = bank.platform().financingRequests(step.state, places.cursors.get(step));
                page.items().stream()
                        .map(request -> new Due(bank.participant(), request, step))
                        .filter(wanted)
                        .forEach(due::add);
                String next = page.nextCursor();
                if (next == null) {
                    places.cursors.remove(step);
                    break;
                }
                places.cursors.put(step, next);
            }
        }
        return due;
    }

    /**
     * @return whether it is done; false when it is left to persons
     * @throws RefusedException when it cannot be done, or not now
     */
    boolean take(HostedBank bank, Due due) {
        return switch (due.step()) {
            case QUOTE -> {
                quoteFinancing.quote(bank, due.request());
                yield true;
            }
            case APPROVE -> paid(bank, due, approveFinancing.approveBySoftware(bank, due.request()));
            case PAY -> paid(bank, due, approveFinancing.isApprovedBySoftware(bank, due.request()));
        };
    }

    private boolean paid(HostedBank bank, Due due, boolean isApproved) {
        if (isApproved) {
            payouts.payOut(bank, due.request());
        }
        return isApproved;
    }
}
