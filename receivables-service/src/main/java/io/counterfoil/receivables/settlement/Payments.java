package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/** What was paid on vouchers, to whom it concerns: the holder of record, the payable's debtor and paying bank. */
public interface Payments {

    /** On one voucher, by settlement. */
    Page<PaymentView> on(UUID voucherId, Viewer viewer, PageWish page);

    /** Empty when this participant was paid nothing on it by this settlement. */
    Optional<PaymentView> to(UUID holder, UUID settlementId, UUID voucherId);
}
