package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;

/**
 * What settlements pay on vouchers, to whom it concerns: the holder of record, both who claim a contested share, the payable's debtor
 * and paying bank.
 */
public interface Payments {

    /** On one voucher, by settlement. */
    Page<PaymentView> on(UUID voucherId, Viewer viewer, PageWish page);

    /** By one settlement, by voucher. */
    Page<PaymentView> by(UUID settlementId, Viewer viewer, PageWish page);

    /** Whether this viewer may see anything that the settlement pays. */
    boolean concern(Viewer viewer, UUID settlementId);

    /** Empty when this participant was paid nothing on it by this settlement. */
    Optional<PaymentView> to(UUID holder, UUID settlementId, UUID voucherId);
}
