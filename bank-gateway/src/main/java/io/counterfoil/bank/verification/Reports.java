package io.counterfoil.bank.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports of the hosted banks, and what their people decided. Each call commits before it returns. */
public interface Reports {

    int CHECKS_MAX = 1_000;
    int DECISIONS_MAX = 200;

    /** @param checks in their order */
    record Kept(Instant checkedAt, List<Check> checks) {}

    /** @param check as it was found then */
    record Decided(Check check, Decision decision) {}

    /**
     * In the place of the one before.
     *
     * @param state of all of it; a change is told as an event
     */
    void store(UUID bank, UUID request, Kept report, VerificationReport.State state);

    Optional<Kept> report(UUID bank, UUID request);

    /**
     * Added to those before; none is ever changed.
     *
     * @param state of the report with it; a change is told as an event
     * @return false once there are {@link #DECISIONS_MAX}
     */
    boolean add(UUID bank, UUID request, Decided decided, VerificationReport.State state);

    /** The oldest first. */
    List<Decided> decisions(UUID bank, UUID request);
}
