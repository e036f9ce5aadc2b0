package io.counterfoil.receivables.application.reading;

import io.counterfoil.kernel.Page;
import java.util.Optional;
import java.util.UUID;

/** Confirmation rules, to their own participant. */
public interface Rules {

    Page<ConfirmationRuleView> list(Viewer viewer, PageWish page);

    Optional<ConfirmationRuleView> find(Viewer viewer, UUID id);
}
