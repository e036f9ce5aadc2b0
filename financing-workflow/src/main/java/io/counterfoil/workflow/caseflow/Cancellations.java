package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.UUID;

/** Who wanted which case to end. */
public interface Cancellations {

    /** In the transaction that holds the case. */
    void add(Cancellation asked);

    /** In the transaction that holds the case. */
    void answer(Cancellation answered);

    /** The last one of the case. */
    Optional<Cancellation> last(UUID caseId);

    /** Those of open cases that nobody has answered, oldest first. */
    Page<Cancellation> asked(PageWish page);
}
