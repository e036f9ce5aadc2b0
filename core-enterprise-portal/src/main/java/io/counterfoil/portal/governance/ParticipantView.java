package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One participant.
 *
 * @param waiting act about it that waits; null if there is none
 * @param typedKey address of the key that shall replace the one there is, as it was typed
 * @param reader the operator that the reader acts for
 */
public record ParticipantView(
        Participant participant,
        @Nullable Act waiting,
        String typedKey,
        Mistakes mistakes,
        UUID reader,
        Attempt attempt) {

    /** The key of its own operator, too: it may be lost. */
    public boolean canKeyBeReplaced() {
        return waiting == null && attempt.canBeGiven();
    }

    /** Nobody proposes what waits already, or the suspension of its own operator. */
    public boolean canBeProposed() {
        return waiting == null && !participant.id().equals(reader) && attempt.canBeGiven();
    }
}
