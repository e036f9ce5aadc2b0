package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.policy.LiveCases.Case;
import io.counterfoil.receivables.policy.LiveCases.Found;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy would refuse of all that is under way, before anybody proposes it. Changes nothing. */
@ApplicationScoped
public class PreviewPolicy {

    private final Instance<LiveCases> cases;
    private final BusinessDays days;

    PreviewPolicy(Instance<LiveCases> cases, BusinessDays days) {
        this.cases = cases;
        this.days = days;
    }

    /**
     * @param day by which cases are judged: the policy's first day, or today if it is past
     * @param looked so many cases for this page
     */
    public record Preview(
            LocalDate day,
            List<Case> items,
            int looked,
            @Nullable String nextCursor) {}

    public Preview preview(ProposedPolicy policy, PageWish page) {
        LocalDate today = days.today();
        LocalDate from = policy.policy().effectiveFrom();
        LocalDate day = from.isBefore(today) ? today : from;
        List<Found> found = new ArrayList<>();
        for (LiveCases each : cases) {
            if (each.judges(policy)) {
                found.add(each.refusedBy(policy, day, page.after().id(), page.limit()));
            }
        }
        Optional<UUID> allLookedTo =
                found.stream().map(Found::lookedTo).flatMap(Stream::ofNullable).min(LiveCases.IN_ORDER);
        List<Case> items = found.stream()
                .flatMap(each -> each.items().stream())
                .filter(one -> allLookedTo
                        .filter(last -> LiveCases.IN_ORDER.compare(one.id(), last) > 0)
                        .isEmpty())
                .sorted(Comparator.comparing(Case::id, LiveCases.IN_ORDER))
                .toList();
        int looked = found.stream().mapToInt(Found::looked).sum();
        if (items.size() > page.limit()) {
            List<Case> shown = items.subList(0, page.limit());
            return new Preview(
                    day, shown, looked, cursor(shown.get(page.limit() - 1).id()));
        }
        return new Preview(
                day, items, looked, allLookedTo.map(PreviewPolicy::cursor).orElse(null));
    }

    private static String cursor(UUID last) {
        return Cursor.after(last).toText();
    }
}
