package io.counterfoil.bank.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank found out about the documents of a request, check by check.
 *
 * @param checkedAt when it was last checked
 */
public record VerificationReport(UUID request, Instant checkedAt, List<Judged> checks) {

    /** Where a check, or all of them, stand. */
    public enum State {
        VERIFIED,
        /** Something cannot be decided, and nobody has. */
        WAITING,
        REFUSED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A check with what became of it.
     *
     * @param decision of a person, about what this check found; null while there is none
     * @param takenUndecided whether the bank's setting takes it without a person
     */
    public record Judged(Check check, @Nullable Decision decision, boolean takenUndecided) {

        public State state() {
            return switch (check.result()) {
                case PASSED, NOT_NEEDED -> State.VERIFIED;
                case REFUSED -> State.REFUSED;
                case CANNOT_BE_DECIDED -> undecided();
            };
        }

        /** What a person says counts more than the setting. */
        private State undecided() {
            if (decision != null) {
                return decision.accepted() ? State.VERIFIED : State.REFUSED;
            }
            return takenUndecided ? State.VERIFIED : State.WAITING;
        }
    }

    public VerificationReport {
        checks = List.copyOf(checks);
    }

    public State state() {
        if (in(State.REFUSED).isEmpty()) {
            return in(State.WAITING).isEmpty() ? State.VERIFIED : State.WAITING;
        }
        return State.REFUSED;
    }

    public List<Judged> in(State state) {
        return checks.stream().filter(judged -> judged.state() == state).toList();
    }
}
