package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A payable about to be issued by its debtor, who signs.
 *
 * @param rootId the first piece, offered to the creditor until the end of {@code acceptBy}
 * @param value minor units
 * @param longTenorExplained the debtor has given the reason for a tenor over the unexplained limit, off chain
 */
public record NewPayable(
        UUID payableId,
        UUID rootId,
        UUID creditor,
        UUID payingBank,
        String currency,
        long value,
        LocalDate dueOn,
        LocalDate acceptBy,
        boolean longTenorExplained) {}
