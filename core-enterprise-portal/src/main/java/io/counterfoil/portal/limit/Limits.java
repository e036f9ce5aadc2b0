package io.counterfoil.portal.limit;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.limit.LimitsApi.LimitJson;
import io.counterfoil.portal.limit.LimitsApi.MoneyJson;
import io.counterfoil.portal.limit.LimitsApi.NewLimitJson;
import io.counterfoil.portal.limit.LimitsApi.RejectionJson;
import io.counterfoil.portal.limit.LimitsApi.TotalJson;
import io.counterfoil.portal.limit.LimitsView.Chart;
import io.counterfoil.portal.limit.LimitsView.Limit;
import io.counterfoil.portal.limit.LimitsView.Part;
import io.counterfoil.portal.limit.LimitsView.Typed;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks the bank's gateway what is lent and what may be. */
@ApplicationScoped
class Limits {

    /** 2,000 limits. */
    private static final int PAGES_MAX = 10;

    private static final int DEBTORS_SHOWN = 10;

    private final LimitsApi api;
    private final Directory directory;

    Limits(@RestClient LimitsApi api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    /** @param bank as the gateway's addresses call it */
    LimitsView of(String bank, Frame page, Typed typed, Mistakes mistakes, Attempt attempt) {
        Listing<LimitJson> found = Listing.read(cursor -> api.limits(bank, Listing.PAGE, cursor), PAGES_MAX);
        return new LimitsView(
                limits(found.items(), "proposed", page.businessDate()),
                limits(found.items(), "active", page.businessDate()),
                charts(api.totals(bank, "due-day").items(), Limits::month),
                charts(api.totals(bank, "debtor").items(), this::debtor).stream()
                        .map(Limits::largest)
                        .toList(),
                found.complete(),
                page.user().role() == TokenRole.BANK_OFFICER,
                directory.buyersAndSuppliers(),
                typed,
                mistakes,
                attempt);
    }

    private List<Limit> limits(List<LimitJson> all, String state, LocalDate today) {
        return all.stream()
                .filter(each -> each.state().equals(state))
                .map(each -> limit(each, today))
                .sorted(comparing(Limit::participant).thenComparing(Limit::id))
                .toList();
    }

    private Limit limit(LimitJson shown, LocalDate today) {
        Money most = shown.limit().money();
        Money none = new Money(0, most.currency());
        return new Limit(
                shown.id(),
                shown.party(),
                directory.shownName(shown.participant()),
                most,
                shown.validUntil(),
                shown.proposedBy().name(),
                shown.used() == null ? none : shown.used().money(),
                shown.left() == null ? none : shown.left().money(),
                shown.validUntil() != null && today.isAfter(shown.validUntil()));
    }

    private Part debtor(TotalJson total) {
        return new Part(
                directory.shownName(UUID.fromString(total.key())),
                null,
                total.outstanding().money(),
                total.financings());
    }

    private static Part month(TotalJson total) {
        LocalDate month = LocalDate.parse(total.key()).withDayOfMonth(1);
        return new Part("", month, total.outstanding().money(), total.financings());
    }

    private static Chart largest(Chart chart) {
        return new Chart(
                chart.currency(), chart.parts().stream().limit(DEBTORS_SHOWN).toList());
    }

    /** Those of one month become one. */
    private static List<Chart> charts(List<TotalJson> totals, Function<TotalJson, Part> part) {
        Map<String, List<Part>> byCurrency = new TreeMap<>();
        for (TotalJson total : totals) {
            List<Part> parts = byCurrency.computeIfAbsent(total.outstanding().currency(), first -> new ArrayList<>());
            add(parts, part.apply(total));
        }
        return byCurrency.entrySet().stream()
                .map(each -> new Chart(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static void add(List<Part> parts, Part next) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && next.month() != null && next.month().equals(last.month())) {
            parts.set(
                    parts.size() - 1,
                    new Part("", last.month(), last.sum().plus(next.sum()), last.financings() + next.financings()));
        } else {
            parts.add(next);
        }
    }

    Outcome propose(String bank, String party, UUID participant, Money most, @Nullable LocalDate validUntil, UUID key) {
        return Outcome.atOnce(
                () -> api.propose(bank, key, new NewLimitJson(party, participant, MoneyJson.of(most), validUntil)));
    }

    Outcome activate(String bank, UUID id, UUID key) {
        return Outcome.atOnce(() -> api.activate(bank, id, key, new EmptyJson()));
    }

    Outcome reject(String bank, UUID id, String reason, UUID key) {
        return Outcome.atOnce(() -> api.reject(bank, id, key, new RejectionJson(reason)));
    }
}
