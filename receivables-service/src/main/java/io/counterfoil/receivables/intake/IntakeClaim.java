package io.counterfoil.receivables.intake;

import java.util.UUID;

/** One thread of all instances at a time records files of a participant. */
public interface IntakeClaim {

    /** @return false when another has the claim; then nothing was run */
    boolean hold(UUID participant, Runnable work);
}
