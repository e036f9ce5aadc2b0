package io.counterfoil.portal.keyrotation;

import io.counterfoil.portal.keyrotation.KeyRotationsApi.PersonJson;
import io.counterfoil.portal.keyrotation.KeyRotationsApi.RotationJson;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of a key that the platform keeps.
 *
 * @param makerSubject the person as the issuer of tokens knows it
 * @param endedBy name of whoever approved or withdrew it; empty while it waits
 */
public record KeyRotation(
        UUID id,
        UUID participant,
        String reason,
        State state,
        String maker,
        String makerSubject,
        Instant proposedAt,
        String endedBy) {

    /** Approved, it is on its way to the chain or has reached it. */
    public enum State {
        PROPOSED,
        APPROVED,
        WITHDRAWN
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    static KeyRotation of(RotationJson json) {
        PersonJson ended = json.checker() == null ? json.withdrawer() : json.checker();
        return new KeyRotation(
                json.id(),
                json.participant(),
                json.reason(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                json.maker().name(),
                json.maker().subject(),
                json.maker().at(),
                nameOf(ended));
    }

    private static String nameOf(@Nullable PersonJson person) {
        return person == null ? "" : person.name();
    }
}
