package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.util.UUID;

/**
 * What a paying bank attested to have paid on a voucher.
 *
 * @param holder of record: to whom it was paid
 * @param remaining what was still owed on the voucher after it
 * @param disputed the holder of record says that it did not arrive
 */
public record PaymentView(
        UUID settlementId, UUID voucherId, UUID holder, Money amount, Money remaining, boolean disputed) {}
