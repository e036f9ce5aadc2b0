package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.CostOfFinance.Cost;
import io.counterfoil.receivables.supervision.DebtNetwork.Debt;
import io.counterfoil.receivables.supervision.Overview.Figure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums of parts, from the database. All of one answer is as of one block. */
public interface SupervisedParts {

    LocalDate today();

    /** @param asOf null: now, as the sums of the overview; a day: at its close, from what moved until then */
    Parts of(By by, Currency currency, @Nullable LocalDate asOf);

    /** Of those that are named, and all of it; what there was none of is not in the answer. */
    Before before(By by, Currency currency, LocalDate asOf, Set<String> of);

    /** @param by {@link By#BANK} or a way to sort debtors */
    List<Cost> costs(By by, Currency currency, LocalDate from, LocalDate until);

    /** By the pieces that circulate, the largest first; what somebody holds of its own debt is none. */
    List<Debt> debts(Currency currency, int max);

    /**
     * @param largest at most {@link Breakdown#LINES_MAX}
     * @param hhi 0 when there is nothing
     */
    record Parts(List<Part> largest, long parts, Money value, int hhi) {}

    record Part(
            String of,
            @Nullable Long number,
            Money value,
            @Nullable Figure overdue) {}

    record Before(Money all, Map<String, Money> of) {}
}
