package io.counterfoil.portal.voucher;

import io.counterfoil.portal.payable.Debt;
import java.util.UUID;

/**
 * A voucher as its debtor, its bank or those who watch over all see it; parties by name.
 *
 * @param complete false if the tree has more pieces than were read
 * @param settlementsShown whether the reader is shown the settlements: a bank that only holds a part is not
 */
public record TreeView(
        UUID payable,
        Debt debt,
        String debtor,
        String payingBank,
        Tree tree,
        boolean complete,
        boolean settlementsShown) {}
