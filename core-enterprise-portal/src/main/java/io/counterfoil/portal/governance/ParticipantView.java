package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One participant.
 *
 * @param waiting act about it that waits; null if there is none
 * @param reader the operator that the reader acts for
 */
public record ParticipantView(
        Participant participant, @Nullable Act waiting, UUID reader, Attempt attempt) {

    /** Nobody proposes what waits already, or the suspension of its own operator. */
    public boolean canBeProposed() {
        return waiting == null && !participant.id().equals(reader) && attempt.canBeGiven();
    }
}
