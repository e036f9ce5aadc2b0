package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.home.MakerView.Figure;
import io.counterfoil.portal.home.MakerView.Week;
import io.counterfoil.portal.home.MakerView.Weeks;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payable.State;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.payable.Sums;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What waits, what falls due, and what is late. */
@ApplicationScoped
class MakerHome {

    private static final int WEEKS = 10;

    /** What is paid or over is not counted here, and grows for ever. */
    private static final List<State> OPEN = List.of(State.RECORDED, State.PROPOSED, State.ISSUED, State.OVERDUE);

    private final Payables payables;

    MakerHome(Payables payables) {
        this.payables = payables;
    }

    MakerView of(LocalDate today) {
        List<Payable> open = new ArrayList<>();
        boolean complete = true;
        for (State state : OPEN) {
            Listing<Payable> some = payables.in(state);
            open.addAll(some.items());
            complete &= some.complete();
        }
        return view(open, complete, today);
    }

    static MakerView view(List<Payable> all, boolean complete, LocalDate today) {
        List<Payable> issued = in(all, State.PROPOSED, State.ISSUED);
        List<Weeks> weeks = Sums.byCurrency(owed(issued)).stream()
                .map(Money::currency)
                .map(currency -> weeks(issued, currency, today))
                .toList();
        return new MakerView(
                figure(in(all, State.RECORDED)),
                figure(in(all, State.PROPOSED)),
                figure(in(all, State.ISSUED)),
                figure(in(all, State.OVERDUE)),
                weeks,
                complete);
    }

    private static Weeks weeks(List<Payable> issued, Currency currency, LocalDate today) {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Weeks(IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> week(issued, currency, monday))
                .toList());
    }

    private static Week week(List<Payable> issued, Currency currency, LocalDate monday) {
        List<Money> owed = owed(issued.stream()
                .filter(payable -> payable.amount().currency().equals(currency))
                .filter(payable ->
                        !payable.dueOn().isBefore(monday) && payable.dueOn().isBefore(monday.plusWeeks(1)))
                .toList());
        return new Week(monday, owed.size(), owed.stream().reduce(new Money(0, currency), Money::plus));
    }

    private static Figure figure(List<Payable> payables) {
        return new Figure(payables.size(), Sums.byCurrency(owed(payables)));
    }

    /** What is left of each. */
    private static List<Money> owed(List<Payable> payables) {
        return payables.stream().map(Payable::owed).toList();
    }

    private static List<Payable> in(List<Payable> all, State... states) {
        Set<State> sought = Set.of(states);
        return all.stream().filter(payable -> sought.contains(payable.state())).toList();
    }
}
