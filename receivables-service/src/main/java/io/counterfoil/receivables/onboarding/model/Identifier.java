package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.kernel.Person;
import java.util.UUID;

/**
 * A number by which a register knows a participant, as a person of an operator proposed to add it.
 *
 * @param evidence where the number can be looked up, or on which paper it was seen
 */
public record Identifier(
        UUID id, UUID participant, IdentifierScheme scheme, String value, String evidence, Person proposer) {

    /** Of one participant, those that nobody confirms included: three are needed in its life. */
    public static final int PROPOSALS_MAX = 20;

    public static final int EVIDENCE_LENGTH_MAX = 500;
}
