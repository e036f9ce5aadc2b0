package io.counterfoil.receivables.application.reading;

import io.counterfoil.kernel.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payables and their settlements, to debtor, creditor and paying bank. */
public interface Debts {

    /** @param state as in openapi.yml, null: in any state */
    Page<PayableView> payables(Viewer viewer, @Nullable String state, PageWish page);

    Optional<PayableView> payable(Viewer viewer, UUID id);

    /** @param payableId null: of all payables */
    Page<SettlementView> settlements(Viewer viewer, @Nullable UUID payableId, PageWish page);

    Optional<SettlementView> settlement(Viewer viewer, UUID id);
}
