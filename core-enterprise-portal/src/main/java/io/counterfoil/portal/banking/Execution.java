package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.ServiceRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway's payment of a settlement stands.
 *
 * @param refusal why it stopped; null unless it did
 */
public record Execution(State state, @Nullable ServiceRefusal refusal) {

    /** {@code UNKNOWN}: the gateway did not say. */
    public enum State {
        NOT_ASKED,
        RUNNING,
        DONE,
        REFUSED,
        UNKNOWN
    }

    static Execution in(State state) {
        return new Execution(state, null);
    }
}
