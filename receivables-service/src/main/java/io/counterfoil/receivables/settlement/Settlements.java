package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settlements of payables, to debtor, creditor and paying bank. */
public interface Settlements {

    /** @param payableId null: of all payables */
    Page<SettlementView> settlements(Viewer viewer, @Nullable UUID payableId, PageWish page, boolean newestFirst);

    Optional<SettlementView> settlement(Viewer viewer, UUID id);
}
