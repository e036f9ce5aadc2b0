package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.RefusedException;
import java.util.UUID;

/** What a participant must have before it can take a piece over. */
public interface Papers {

    /**
     * Whether nothing is missing.
     *
     * @throws RefusedException when it cannot be read
     */
    boolean complete(UUID participant);
}
