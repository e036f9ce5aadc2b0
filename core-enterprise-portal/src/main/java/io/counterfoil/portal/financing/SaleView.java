package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.voucher.Piece;
import java.util.List;

/**
 * A piece that somebody wants to sell.
 *
 * @param company of the user
 */
public record SaleView(
        Piece piece, String company, SaleForm form, List<Party> banks, Mistakes mistakes, Attempt attempt) {

    public String address() {
        return "/vouchers/" + piece.id() + "/sell";
    }

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }

    SaleView with(Mistakes wrong, Attempt next) {
        return new SaleView(piece, company, form, banks, wrong, next);
    }

    Money most() {
        return piece.value();
    }
}
