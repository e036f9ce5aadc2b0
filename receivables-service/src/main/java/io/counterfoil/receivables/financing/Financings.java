package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Financing requests, to the supplier that made them and the banks that were asked; a bank sees neither other banks nor their quotes. */
public interface Financings {

    /** @param state as in openapi.yml, null: in any state */
    Page<FinancingRequestView> list(Viewer viewer, @Nullable String state, PageWish page);

    Optional<FinancingRequestView> find(Viewer viewer, UUID id);

    /** Of the payable behind the request's voucher. */
    LocalDate dueOn(FinancingRequestView request);
}
