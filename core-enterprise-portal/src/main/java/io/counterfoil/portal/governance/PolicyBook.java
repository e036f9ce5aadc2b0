package io.counterfoil.portal.governance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All limits, by what they are today.
 *
 * @param inForce the last one of each kind and currency whose first day has come
 * @param later first day to come
 * @param before another one has taken its place; the newest first
 */
public record PolicyBook(List<Policy> inForce, List<Policy> later, List<Policy> before) {

    /** Those that operators propose here. */
    static final List<String> KINDS = List.of(
            "TENOR_MONTHS_MAX",
            "TENOR_MONTHS_UNEXPLAINED_MAX",
            "DEPTH_MAX",
            "FAN_OUT_MAX",
            "SMALLEST_PIECE",
            "FUNDING_DAYS",
            "SETTLEMENT_DAYS",
            "ATTEST_DAYS",
            "ANSWER_DAYS",
            "RESERVE_DAYS");

    /** Shown after them: days that are not on chain. */
    private static final List<String> DAY_KINDS =
            List.of("CONFIRM_DAYS", "QUOTE_DAYS", "NOTICE_DAYS", "DEFAULT_DAYS", "DISPUTE_DAYS");

    private static final Comparator<Policy> BY_KIND = Comparator.comparing((Policy one) -> KINDS.contains(one.kind())
                    ? KINDS.indexOf(one.kind())
                    : KINDS.size() + DAY_KINDS.indexOf(one.kind()))
            .thenComparing(Policy::currency);

    /** In force for every currency alike. */
    public List<Policy> general() {
        return inForce.stream().filter(one -> one.currency().isEmpty()).toList();
    }

    public List<Policy> byCurrency() {
        return inForce.stream().filter(one -> !one.currency().isEmpty()).toList();
    }

    static PolicyBook of(List<Policy> all, LocalDate today) {
        List<Policy> later = all.stream()
                .filter(one -> one.effectiveFrom().isAfter(today))
                .sorted(Comparator.comparing(Policy::effectiveFrom).thenComparing(BY_KIND))
                .toList();
        List<Policy> begun =
                all.stream().filter(one -> !one.effectiveFrom().isAfter(today)).toList();
        List<Policy> inForce = begun.stream()
                .filter(one -> begun.stream()
                        .noneMatch(other ->
                                other.isOfSame(one) && other.effectiveFrom().isAfter(one.effectiveFrom())))
                .sorted(BY_KIND)
                .toList();
        List<Policy> before = begun.stream()
                .filter(one -> !inForce.contains(one))
                .sorted(Comparator.comparing(Policy::effectiveFrom).reversed().thenComparing(BY_KIND))
                .toList();
        return new PolicyBook(inForce, later, before);
    }
}
