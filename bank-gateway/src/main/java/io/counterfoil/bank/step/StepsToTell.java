package io.counterfoil.bank.step;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which requests there is something new to tell the supplier. What it is, a {@link StepSource} says when it is told. */
public interface StepsToTell {

    enum About {
        VERIFICATION,
        REGISTRATION
    }

    /**
     * Something to tell, taken for a while: what is not ended in time is due again.
     *
     * @param version of the change; there may be a newer one meanwhile
     * @param attempts this one included
     * @param told digest of what the platform took last; null when it took nothing yet
     */
    record Due(
            UUID bank,
            UUID request,
            About about,
            int version,
            int attempts,
            @Nullable String told) {}

    /** In the transaction that changes what there is to say, which must hold a lock of it: nothing is lost with a crash. */
    void changed(UUID bank, UUID request, About about);

    List<Due> take(Collection<UUID> banks, int max);

    /** The platform took it, or there is nothing to say. A change since then stays due. */
    void told(Due due, @Nullable String digest);

    void again(Due due, String why, int seconds);

    /** It is not told until something changes. */
    void giveUp(Due due, String why);
}
