package io.counterfoil.portal.governance;

import io.counterfoil.kernel.DocumentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All limits, by what they are today.
 *
 * @param inForce the last one of each kind and currency whose first day has come
 * @param later first day to come
 * @param before another one has taken its place; the newest first
 */
public record PolicyBook(List<Policy> inForce, List<Policy> later, List<Policy> before) {

    private static final List<String> ON_CHAIN = List.of(
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

    private static final String ISSUANCE_LIMIT = "ISSUANCE_LIMIT";

    /** Not on chain: two people change them. */
    private static final List<String> CHANGED = List.of(
            ISSUANCE_LIMIT,
            "ISSUANCE_FREEZE",
            "DELIVERY_DAYS_MAX",
            "ADVANCE_RATE",
            "CONFIRM_DAYS",
            "QUOTE_DAYS",
            "NOTICE_DAYS",
            "DEFAULT_DAYS",
            "DISPUTE_DAYS");

    static final List<String> KINDS =
            Stream.concat(CHANGED.stream(), ON_CHAIN.stream()).toList();

    static final List<String> DOCUMENT_KINDS =
            Stream.of(DocumentKind.values()).map(DocumentKind::wireName).toList();

    private static final Comparator<Policy> BY_KIND = Comparator.comparing((Policy one) -> KINDS.indexOf(one.kind()))
            .thenComparing(Policy::currency)
            .thenComparing(Policy::documentKind);

    static boolean isOnChain(String kind) {
        return ON_CHAIN.contains(kind);
    }

    static boolean isOfCompany(String kind) {
        return kind.equals(ISSUANCE_LIMIT) || kind.equals("ISSUANCE_FREEZE");
    }

    static boolean isOfCurrency(String kind) {
        return kind.equals(ISSUANCE_LIMIT) || kind.equals("SMALLEST_PIECE");
    }

    static boolean isOfDocuments(String kind) {
        return kind.equals("ADVANCE_RATE");
    }

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
