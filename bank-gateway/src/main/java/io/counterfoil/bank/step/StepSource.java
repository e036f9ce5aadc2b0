package io.counterfoil.bank.step;

import java.util.Optional;
import java.util.UUID;

/** Says what there is to tell a supplier, as it stands now. */
public interface StepSource {

    StepsToTell.About about();

    /** @return empty when there is nothing to tell any more */
    Optional<ToldStep> now(UUID bank, UUID request);
}
