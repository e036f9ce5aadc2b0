package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the operators do together, for operators and the regulator. */
public interface Acts {

    /** @param state as an act shows it; null for all */
    Page<ActView> list(Viewer viewer, @Nullable String state, PageWish page);

    Optional<ActView> find(Viewer viewer, UUID id);
}
