package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.kernel.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a register knows a participant, as a person of an operator proposed to add it.
 *
 * @param evidence where the number can be looked up, or on which paper it was seen
 * @param proposedBy the operator whose person proposed it; null of what was proposed before that was kept
 */
public record Identifier(
        UUID id,
        UUID participant,
        IdentifierScheme scheme,
        String value,
        String evidence,
        Person proposer,
        @Nullable UUID proposedBy) {

    /** Of one participant that are open at once: three are needed. */
    public static final int PROPOSALS_MAX = 20;

    public static final int EVIDENCE_LENGTH_MAX = 500;

    public static final int REASON_LENGTH_MAX = 500;
}
