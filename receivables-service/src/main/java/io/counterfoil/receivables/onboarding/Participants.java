package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part: enrolment from the chain, names from the records. */
public interface Participants {

    /** Roles on chain of those that are enrolled; others are left out. */
    Map<UUID, Set<Role>> rolesOf(Collection<UUID> ids);

    /** Of who is enrolled on chain. */
    Optional<Standing> standing(UUID id);

    record Standing(Set<Role> roles, boolean suspended) {}

    /** Operators on chain that are not suspended. */
    int activeOperators();

    /** Its name and all else that is kept of it have a place here. */
    boolean isRecorded(UUID id);

    /** What the operators recorded of it; empty for who was not enrolled through this service. */
    Optional<Identity> identity(UUID id);

    record Identity(
            String name,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori) {}

    /** Its key lies in the service's vault. */
    boolean isHosted(UUID id);

    /** Of its key on chain, as far as that can be read here: 0x and 40 lower-case hexadecimal digits. */
    String signingAddressOf(UUID id);

    /**
     * Keeps what an act of enrolment was proposed with, once. What came to nothing no longer counts: an act that ended without enrolling anybody, or none
     * of whose transactions took effect.
     *
     * @param operation that sends the act or supports it
     * @throws RefusedException ALREADY_ENROLLED when another act to enrol the same participant waits, DUPLICATE_IDENTIFIER when a number is another's
     */
    void record(ParticipantRecord participant, UUID act, UUID operation);

    /** @throws RefusedException DUPLICATE_IDENTIFIER naming whose it is */
    void requireNotAnothers(UUID participant, IdentifierScheme scheme, @Nullable String value);

    record ParticipantRecord(
            UUID id,
            String name,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            boolean hosted,
            String signingAddress) {}
}
