package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import java.util.Optional;
import java.util.UUID;

/** Replacements of their own keys that participants prepare and approve. */
public interface KeyRotations {

    /** @return false when another one of this participant is open */
    boolean insert(UUID id, UUID participant, String reason, Person maker);

    /** @return the subject of who prepared it; empty when it is none of the participant's */
    Optional<String> makerOf(UUID participant, UUID id);

    /** Once for all; the same person again while nothing was sent yet: it may have lost its answer. @return false when it is not open */
    boolean approve(UUID id, Person checker);

    /** Once for all: this command replaces the key. @return false when another one does */
    boolean begin(UUID id, UUID operation);

    /** Also an approved one of which nothing was sent. @return false when it is not open any more */
    boolean withdraw(UUID id, Person withdrawer);
}
