package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the operators do together, for operators and the regulator. */
public interface Acts {

    /** @param state as an act shows it; null for all */
    Page<ActView> list(@Nullable String state, PageWish page);

    Optional<ActView> find(UUID id);
}
