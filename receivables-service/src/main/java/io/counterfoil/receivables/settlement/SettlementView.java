package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param owedBefore what was owed on the payable when the bank opened it; null until then, as are the three that follow
 * @param vouchers that had something left to pay
 * @param visitedVouchers of them, those whose share was paid or is kept apart
 * @param openedOn business date; also null of those that were projected before it was kept
 * @param lastDay null until it is on chain; after it, it expires unless somebody was paid
 * @param state instructed (off chain), withdrawn (also what its bank has not opened and can open no more, because another one pays), open, closed or expired
 */
public record SettlementView(
        UUID id,
        UUID payableId,
        UUID debtor,
        UUID payingBank,
        Money amount,
        @Nullable Money paid,
        String paymentReference,
        @Nullable Money owedBefore,
        @Nullable Long vouchers,
        @Nullable Long visitedVouchers,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate lastDay,
        String state) {}
