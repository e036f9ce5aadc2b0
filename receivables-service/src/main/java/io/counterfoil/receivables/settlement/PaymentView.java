package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement pays on a voucher: what the paying bank attested to have paid, keeps apart, or has not come to yet.
 *
 * @param holder of record: to whom it was paid; of what is not paid yet, the bank that finances the voucher until it is the
 *     supplier's
 * @param bank that finances the voucher, and its {@code supplier}: while both may turn out to be whose the share is, and afterwards;
 *     null if nobody else claimed it
 * @param before what was owed on the voucher before the settlement came to it
 * @param amount its share; nothing while it waits
 * @param remaining what was still owed on the voucher after it
 * @param state waiting, while the open settlement has not come to the voucher; paid; contested, while the bank that finances it and
 *     its supplier may both turn out to be whose it is; awarded, when that is known and it is not paid yet
 * @param disputed the holder of record says that it did not arrive
 * @param openedOn business date on which the bank opened the settlement; null of those that were projected before it was kept
 * @param lastDay of the settlement
 * @param settlementState open, closed or expired
 */
public record PaymentView(
        UUID settlementId,
        UUID voucherId,
        UUID holder,
        @Nullable UUID bank,
        @Nullable UUID supplier,
        Money before,
        Money amount,
        Money remaining,
        String state,
        boolean disputed,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate lastDay,
        String settlementState) {}
