package io.counterfoil.receivables.policy.model;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether one core enterprise may issue a payable on a business day. A policy decides from its first day on; where none is in
 * force yet, it forbids nothing.
 */
public final class IssuancePolicy {

    private final Timeline<Long> freeze;
    private final Map<String, Timeline<Long>> limits;
    private final Timeline<Long> deliveryDays;
    private final List<Function<ProposedIssue, Optional<Rejection>>> allRules =
            List.of(this::isNotFrozen, this::staysWithinTheLimit, this::paysInTimeAfterDelivery);

    /**
     * @param freeze of the enterprise
     * @param limits of the enterprise, minor units by currency
     * @param deliveryDays for all enterprises
     */
    public IssuancePolicy(Timeline<Long> freeze, Map<String, Timeline<Long>> limits, Timeline<Long> deliveryDays) {
        this.freeze = freeze;
        this.limits = Map.copyOf(limits);
        this.deliveryDays = deliveryDays;
    }

    /** Every reason to refuse; empty means allowed. */
    public List<Rejection> rejections(ProposedIssue issue) {
        return allRules.stream().flatMap(rule -> rule.apply(issue).stream()).toList();
    }

    /** Whether a limit of this currency is in force, so that somebody has to know what is outstanding. */
    public boolean limits(String currency, LocalDate day) {
        return limits.getOrDefault(currency, Timeline.empty()).inForceOn(day).isPresent();
    }

    private Optional<Rejection> isNotFrozen(ProposedIssue issue) {
        return freeze.inForceOn(issue.on())
                .filter(found -> found.value() == PolicyValue.FROZEN)
                .map(found -> rejection(
                        PolicyKind.ISSUANCE_FREEZE,
                        issue,
                        found,
                        "the operators have stopped new payables of this company since " + found.effectiveFrom()));
    }

    private Optional<Rejection> staysWithinTheLimit(ProposedIssue issue) {
        return limits.getOrDefault(issue.value().currency().getCurrencyCode(), Timeline.empty())
                .inForceOn(issue.on())
                .filter(found ->
                        issue.outstanding() > found.value() - issue.value().minorUnits())
                .map(found -> rejection(PolicyKind.ISSUANCE_LIMIT, issue, found, overLimit(issue, found.value())));
    }

    private static String overLimit(ProposedIssue issue, long limit) {
        return "at most " + new Money(limit, issue.value().currency()) + " may be outstanding; "
                + new Money(issue.outstanding(), issue.value().currency()) + " is, and this payable is "
                + issue.value();
    }

    private Optional<Rejection> paysInTimeAfterDelivery(ProposedIssue issue) {
        if (!issue.largePaysSmall()) {
            return Optional.empty();
        }
        return deliveryDays
                .inForceOn(issue.on())
                .flatMap(found -> tooLate(issue, found.value())
                        .map(why -> rejection(PolicyKind.DELIVERY_DAYS_MAX, issue, found, why)));
    }

    private static Optional<String> tooLate(ProposedIssue issue, long days) {
        LocalDate delivered = issue.deliveredOn();
        if (delivered == null) {
            return Optional.of(
                    "state the day of delivery: a small or medium supplier is paid within " + days + " days of it");
        }
        if (delivered.isAfter(issue.on())) {
            return Optional.of(
                    "the day of delivery, " + delivered + ", is not there yet: state it once it was delivered");
        }
        LocalDate latest = delivered.plusDays(days);
        return issue.dueOn().isAfter(latest)
                ? Optional.of("due by " + latest + ": a small or medium supplier is paid within " + days
                        + " days of the delivery on " + delivered)
                : Optional.empty();
    }

    private static Rejection rejection(PolicyKind kind, ProposedIssue issue, Dated<Long> found, String reason) {
        String written = PolicyValue.write(kind, issue.value().currency().getCurrencyCode(), found.value());
        return new Rejection(kind.rule(), reason, found.source(), written, found.effectiveFrom());
    }
}
