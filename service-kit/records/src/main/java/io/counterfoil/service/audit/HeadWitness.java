package io.counterfoil.service.audit;

import java.util.Optional;

/** Remembers the newest head this instance wrote, outside the database: whoever rules only over that cannot turn the trail back. */
public interface HeadWitness {

    Optional<SealedHead> last();

    void saw(SealedHead head);
}
