package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.tradedocument.TradeDocument;
import io.counterfoil.portal.voucher.Piece;
import java.util.List;

/**
 * A piece that somebody wants to sell.
 *
 * @param choice documents of the user's company that it may rest on; each has its details
 */
public record SaleView(
        Piece piece, SaleForm form, List<TradeDocument> choice, List<Party> banks, Mistakes mistakes, Attempt attempt) {

    public String address() {
        return "/vouchers/" + piece.id() + "/sell";
    }

    SaleView with(Mistakes wrong, Attempt next) {
        return new SaleView(piece, form, choice, banks, wrong, next);
    }

    Money most() {
        return piece.value();
    }
}
