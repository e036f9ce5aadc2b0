package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.util.UUID;

/**
 * What a paying bank attested to have paid on a voucher, or keeps apart of it.
 *
 * @param holder of record: to whom it was paid; of what is not paid yet, the bank that finances the voucher until it is the
 *     supplier's
 * @param remaining what was still owed on the voucher after it
 * @param state paid; contested, while the bank that finances it and its supplier may both turn out to be whose it is; awarded,
 *     when that is known and it is not paid yet
 * @param disputed the holder of record says that it did not arrive
 */
public record PaymentView(
        UUID settlementId,
        UUID voucherId,
        UUID holder,
        Money amount,
        Money remaining,
        String state,
        boolean disputed) {}
