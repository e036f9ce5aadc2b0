package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.UUID;

/** What the operators do together, for operators and the regulator. */
public interface Acts {

    Page<ActView> list(PageWish page);

    Optional<ActView> find(UUID id);
}
