package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.payable.Debt;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A voucher as its debtor, its bank or those who watch over all see it; parties by name.
 *
 * @param piece that the page is about
 * @param role of the reader, and {@code own}: whether it holds the piece
 * @param complete false if the tree has more pieces than were read
 * @param settlementsShown whether the reader is shown the settlements: a bank that only holds a part is not
 */
public record TreeView(
        UUID payable,
        Piece piece,
        TokenRole role,
        boolean own,
        Debt debt,
        String debtor,
        String payingBank,
        Tree tree,
        boolean complete,
        boolean settlementsShown) {

    private static final Set<TokenRole> OF_BANKS = EnumSet.of(TokenRole.BANK_OFFICER, TokenRole.BANK_APPROVER);
    private static final Set<TokenRole> OF_DEBTOR =
            EnumSet.of(TokenRole.ENTERPRISE_MAKER, TokenRole.ENTERPRISE_CHECKER);

    /** Whether the reader can have a certificate of the piece: who holds it while it is free. */
    public boolean isCertifiable() {
        return own && piece.isFree() && OF_BANKS.contains(role);
    }

    /** Whether the notice can be made that the piece was assigned: for its holder, and for the debtor; nobody assigned the first one. */
    public boolean isAssigned() {
        boolean ofReader = own ? OF_BANKS.contains(role) : OF_DEBTOR.contains(role);
        return ofReader
                && piece.isFree()
                && tree.roots().stream().noneMatch(root -> root.id().equals(piece.id()));
    }
}
