package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Confirmation rules, to their own participant. */
public interface Rules {

    Page<ConfirmationRuleView> list(Viewer viewer, PageWish page);

    Optional<ConfirmationRuleView> find(Viewer viewer, UUID id);
}
