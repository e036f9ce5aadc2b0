package io.counterfoil.portal.voucher;

import io.counterfoil.portal.payable.Debt;

/**
 * A piece as a supplier sees it; parties by name.
 *
 * @param recipient empty unless it is offered
 * @param own whether the reader holds it
 * @param complete false if the tree has more pieces than were read
 */
public record VoucherView(
        Piece piece,
        Debt debt,
        String debtor,
        String payingBank,
        String holder,
        String recipient,
        boolean own,
        Tree tree,
        boolean complete) {

    public boolean canBeMoved() {
        return own && piece.isFree();
    }
}
