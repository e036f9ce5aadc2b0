package io.counterfoil.replay.plan;

import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.plan.PlannedReceivable.DatedStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Plans the life of one receivable. What the file says happens on the day the file says; what it does not say
 * (circulation and financing) is chosen by the seed and spread over the days between, one or two steps a day, so that a day's
 * longest chain of dependent steps stays short.
 */
final class ReceivablePlanner {
    /** Chances in percent. Together they make about nine changes on chain for each receivable. */
    private static final int CIRCULATE_PERCENT = 60;

    private static final int CIRCULATE_AGAIN_PERCENT = 50;
    private static final int FINANCE_PERCENT = 35;
    private static final int BOTH_BANKS_PERCENT = 30;
    private static final int WHOLE_PERCENT = 50;

    /** The sandbox's banks advance at least this much of an invoice; all requests about a receivable stay within it. */
    private static final int FINANCEABLE_PERCENT = 80;

    private final Receivable receivable;
    private final SplittableRandom random;
    private final Party debtor;
    private final Party creditor;
    private final Party payingBank;
    private final List<DatedStep> steps = new ArrayList<>();

    /** Circulation and financing end before this day: it is the day of payment, or the due date when payment is late. */
    private final LocalDate end;

    /** What its invoice may still back. */
    private Money financeable;

    private int pieces = 1;
    private int requests;

    private ReceivablePlanner(Receivable receivable, SplittableRandom random) {
        this.receivable = receivable;
        this.random = random;
        this.debtor = Cast.debtor(receivable);
        this.creditor = Cast.creditor(receivable);
        this.payingBank = Cast.payingBank(debtor);
        this.financeable = share(receivable.amount(), FINANCEABLE_PERCENT);
        this.end = earlier(receivable.dueOn(), receivable.settledOn());
    }

    /** @param random of this receivable alone, so that a limit on the rows changes no row's plan */
    static PlannedReceivable plan(Receivable receivable, SplittableRandom random) {
        ReceivablePlanner planner = new ReceivablePlanner(receivable, random);
        planner.plan();
        planner.steps.sort(Comparator.comparing(DatedStep::day));
        return new PlannedReceivable(receivable, planner.debtor, planner.creditor, planner.payingBank, planner.steps);
    }

    private void plan() {
        LocalDate issuedOn = receivable.issuedOn();
        on(issuedOn, new Step.RecordPayable());
        if (receivable.disputed()) {
            on(issuedOn, new Step.Refuse());
            return;
        }
        on(issuedOn, new Step.Confirm());
        LocalDate accepted = daysAfter(issuedOn, 1 + random.nextInt(2));
        if (!accepted.isBefore(end)) {
            accepted = issuedOn;
        }
        on(accepted, new Step.Accept(0, creditor));
        hold(new Holding(0, creditor, receivable.amount(), accepted, 1));
        if (receivable.settledOn() != null) {
            on(receivable.settledOn(), new Step.Settle());
            on(receivable.settledOn(), new Step.Redeem(payingBank));
        }
    }

    /** @param tier 1 for the creditor, 2 and 3 for those behind it */
    private record Holding(int piece, Party holder, Money value, LocalDate since, int tier) {
        Holding less(Money part) {
            return new Holding(piece, holder, value.minus(part), since, tier);
        }
    }

    private void hold(Holding holding) {
        Holding left = holding;
        int chance = holding.tier() == 1 ? CIRCULATE_PERCENT : CIRCULATE_AGAIN_PERCENT;
        if (!Cast.suppliersBelow(holding.tier()).isEmpty() && percent(chance)) {
            left = holding.less(circulate(holding));
        }
        if (!left.value().isZero() && percent(FINANCE_PERCENT)) {
            finance(left);
        }
    }

    /** @return what is no longer free; of 100 offers 80 are accepted, 10 declined, and 10 stay unanswered */
    private Money circulate(Holding holding) {
        LocalDate offered = daysAfter(holding.since(), 1 + random.nextInt(3));
        LocalDate answered = daysAfter(offered, 1 + random.nextInt(2));
        List<Party> suppliers = Cast.suppliersBelow(holding.tier());
        Party to = suppliers.get(random.nextInt(suppliers.size()));
        Money part = share(holding.value(), 25 + random.nextInt(51));
        int outcome = random.nextInt(100);
        boolean unanswered = outcome >= 90;
        if (part.isZero() || !(unanswered ? offered : answered).isBefore(end)) {
            return new Money(0, part.currency());
        }
        int piece = pieces++;
        // Half of the unanswered offers expire by themselves, the others are open until the payment ends them.
        LocalDate lastDay = unanswered && outcome < 95 ? offered : earlier(receivable.dueOn(), answered.plusDays(20));
        on(offered, new Step.Offer(holding.piece(), piece, holding.holder(), to, part, lastDay));
        if (outcome < 80) {
            on(answered, new Step.Accept(piece, to));
            hold(new Holding(piece, to, part, answered, holding.tier() + 1));
        } else if (!unanswered) {
            on(answered, new Step.Decline(piece, to));
        }
        return part;
    }

    /** Of 100 requests 80 are paid out; while locked 5 are withdrawn and 5 declined; 5 are never approved, 5 never taken up. */
    private void finance(Holding holding) {
        LocalDate asked = daysAfter(holding.since(), 1 + random.nextInt(3));
        LocalDate quoted = daysAfter(asked, 1);
        LocalDate taken = daysAfter(quoted, 1);
        LocalDate approved = daysAfter(taken, 1);
        LocalDate paidOut = daysAfter(approved, 1);
        Money part = atMost(
                financeable,
                percent(WHOLE_PERCENT) ? holding.value() : share(holding.value(), 30 + random.nextInt(51)));
        Party bank = Cast.banks().get(random.nextInt(Cast.banks().size()));
        List<Party> asks = percent(BOTH_BANKS_PERCENT) ? Cast.banks() : List.of(bank);
        int outcome = random.nextInt(100);
        LocalDate lastStep = outcome < 80 ? paidOut : outcome < 90 ? approved : outcome < 95 ? taken : quoted;
        if (part.isZero() || !lastStep.isBefore(end)) {
            return;
        }
        int request = requests++;
        financeable = financeable.minus(part);
        on(asked, new Step.Request(request, holding.piece(), holding.holder(), part, asks));
        asks.forEach(asking -> on(quoted, new Step.Quote(request, asking)));
        if (outcome < 95) {
            on(taken, new Step.TakeQuote(request, holding.holder(), bank));
        }
        if (outcome < 80) {
            on(approved, new Step.Approve(request, bank));
            on(paidOut, new Step.PayOut(request, bank));
        } else if (outcome < 85) {
            on(approved, new Step.Withdraw(request, holding.holder()));
        } else if (outcome < 90) {
            on(approved, new Step.Deny(request, bank));
        }
    }

    private void on(LocalDate day, Step step) {
        steps.add(new DatedStep(day, step));
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** So many percent, rounded down to whole minor units. */
    private static Money share(Money whole, int percent) {
        long minorUnits = whole.minorUnits() / 100 * percent + whole.minorUnits() % 100 * percent / 100;
        return new Money(minorUnits, whole.currency());
    }

    /** The n-th Monday to Friday after a day: what is made up happens on working days. */
    static LocalDate daysAfter(LocalDate day, int days) {
        LocalDate next = day;
        for (int left = days; left > 0; left--) {
            do {
                next = next.plusDays(1);
            } while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return next;
    }

    private static Money atMost(Money most, Money wish) {
        return most.isLessThan(wish) ? most : wish;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
