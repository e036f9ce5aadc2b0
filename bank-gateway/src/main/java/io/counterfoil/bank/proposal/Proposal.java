package io.counterfoil.bank.proposal;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How something that a bank's people set came about: one proposed it, another one put it into force or rejected it.
 *
 * @param decidedBy null until somebody has
 * @param reason of a rejection
 */
public record Proposal(
        State state,
        By proposedBy,
        @Nullable By decidedBy,
        @Nullable String reason) {

    public enum State {
        PROPOSED,
        ACTIVE,
        REJECTED,
        REPLACED;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param subject tells persons apart */
    public record By(String subject, String name, Instant at) {}

    /**
     * Whether this person decided it so before: asked again, it is done.
     *
     * @param with the reason of a rejection; null: put into force
     */
    public boolean isDecidedBy(Person person, @Nullable String with) {
        return state == (with == null ? State.ACTIVE : State.REJECTED)
                && decidedBy != null
                && FourEyes.isSame(decidedBy.subject(), person)
                && Objects.equals(reason, with);
    }
}
