package io.counterfoil.receivables.policy.model;

import java.util.Optional;
import java.util.stream.Stream;

/** Dated policies that are not on chain: two persons of the operators change them. */
public enum PolicyKind {
    /** How much of a core enterprise's payables is outstanding at most, in one currency. */
    ISSUANCE_LIMIT(PolicyScope.Part.PARTICIPANT_AND_CURRENCY),
    /** Whether a core enterprise may issue at all. Source: Yinfa [2025] No. 77, of who defaults. */
    ISSUANCE_FREEZE(PolicyScope.Part.PARTICIPANT),
    /** Calendar days from delivery within which a large enterprise pays a small or medium one. Source: State Council Order 802. */
    DELIVERY_DAYS_MAX(PolicyScope.Part.NONE),
    /** Part of a trade document's face value that may be financed, by its kind. */
    ADVANCE_RATE(PolicyScope.Part.DOCUMENT_KIND),
    CONFIRM_DAYS(PolicyScope.Part.NONE),
    QUOTE_DAYS(PolicyScope.Part.NONE),
    NOTICE_DAYS(PolicyScope.Part.NONE),
    DEFAULT_DAYS(PolicyScope.Part.NONE),
    DISPUTE_DAYS(PolicyScope.Part.NONE);

    private final PolicyScope.Part part;

    PolicyKind(PolicyScope.Part part) {
        this.part = part;
    }

    /** What a policy of this kind is for. */
    public PolicyScope.Part part() {
        return part;
    }

    /** Name of the rule, as rejections give it. */
    public String rule() {
        return switch (this) {
            case ISSUANCE_LIMIT -> "issuance-limit";
            case ISSUANCE_FREEZE -> "issuance-freeze";
            case DELIVERY_DAYS_MAX -> "delivery-days";
            case ADVANCE_RATE -> "advance-rate";
            default -> throw new IllegalStateException(this + " sets a last day and refuses nothing by itself");
        };
    }

    /** Business days within which somebody must have acted; they count from the day something begins. */
    public boolean isLastDay() {
        return switch (this) {
            case ISSUANCE_LIMIT, ISSUANCE_FREEZE, DELIVERY_DAYS_MAX, ADVANCE_RATE -> false;
            default -> true;
        };
    }

    public static Optional<PolicyKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
