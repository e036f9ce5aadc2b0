package io.counterfoil.receivables.financing;

import java.util.Optional;
import java.util.UUID;

/** What banks have told of their steps; the newest on each thing counts. */
public interface FinancingSteps {

    Optional<FinancingStep> find(UUID request, UUID bank, FinancingStep.Kind kind);

    /** In the transaction of the caller, in the place of what that bank told before about the same. */
    void put(UUID request, FinancingStep step);

    /** Whether the newest word of every bank that was asked is that it is not verified. */
    boolean areAllNotVerified(UUID request);
}
