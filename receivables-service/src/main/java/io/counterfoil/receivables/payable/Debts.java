package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payables, to debtor, creditor and paying bank. */
public interface Debts {

    /** @param state as in openapi.yml, null: in any state */
    Page<PayableView> payables(Viewer viewer, @Nullable String state, PageWish page);

    Optional<PayableView> payable(Viewer viewer, UUID id);
}
