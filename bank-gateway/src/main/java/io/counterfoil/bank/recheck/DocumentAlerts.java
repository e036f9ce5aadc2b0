package io.counterfoil.bank.recheck;

import io.counterfoil.bank.recheck.DocumentAlert.Finding;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hosted banks were told of documents. Each call commits before it returns. */
public interface DocumentAlerts {

    /** @return false when the same was found before and still stands; what is lowered by now is kept then */
    boolean store(UUID bank, DocumentAlert alert);

    /** What was found before and is found no longer: found again, it is told again. */
    void endAllBut(UUID bank, UUID financing, Bytes32 fingerprint, Set<Finding> stands);

    /** @param open whether it waits for a person; null for both */
    Page<DocumentAlert> list(UUID bank, @Nullable Boolean open, PageWish page);

    Optional<DocumentAlert> find(UUID bank, UUID id);

    /** @return empty when somebody has before */
    Optional<DocumentAlert> acknowledge(UUID bank, UUID id, Person by, String note);
}
