package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.Identifier;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that were proposed for participants that had none, and those that were confirmed. */
public interface Identifiers {

    /** {@code superseded}: the participant has another one of this scheme by now, or it is a USCC and the participant has an LEI. */
    Set<String> STATES = Set.of("proposed", "confirmed", "rejected", "superseded");

    /** Lets nobody else give this number, or one to this participant, before this transaction ends. */
    void lock();

    /** How many wait for somebody to confirm or to reject them. */
    int countOpen(UUID participant);

    /** What a participant has; empty for who has none of this scheme. */
    Optional<String> valueOf(UUID participant, IdentifierScheme scheme);

    void propose(Identifier identifier);

    Optional<Identifier> find(UUID id);

    /** Waits for somebody to confirm or to reject it. */
    boolean isOpen(UUID id);

    void reject(UUID id, String reason, Person by);

    /** The participant has it from now on. */
    void confirm(Identifier identifier, Person second);

    /** @param state one of {@link #STATES}, null for all */
    Page<IdentifierView> list(@Nullable UUID participant, @Nullable String state, PageWish page);

    Optional<IdentifierView> view(UUID id);
}
