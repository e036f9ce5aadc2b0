package io.counterfoil.workflow.person;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has been here.
 *
 * @param subject tells persons apart
 * @param language {@code en} or {@code zh}; null: not known
 */
public record KnownPerson(
        String subject,
        UUID participant,
        Set<String> roles,
        String email,
        @Nullable String language) {

    public KnownPerson {
        roles = Set.copyOf(roles);
    }

    /** No log has a person's address. */
    @Override
    public String toString() {
        return "a person";
    }
}
