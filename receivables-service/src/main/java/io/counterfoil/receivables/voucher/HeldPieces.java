package io.counterfoil.receivables.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.voucher.Pieces.Holding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Pieces that their holder may move. */
@ApplicationScoped
public class HeldPieces {

    private final Pieces pieces;

    public HeldPieces(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * @param part what is to be moved; must be in the currency of the piece and worth something
     * @throws RefusedException NOT_FOUND for a stranger, VOUCHER_NOT_HELD when the piece may not move now
     */
    public Holding of(UUID holder, UUID pieceId, Money part) {
        Holding holding =
                pieces.ofHolder(holder, pieceId).orElseThrow(() -> RefusedException.notFound("voucher of the caller"));
        if (holding.frozen()) {
            throw notHeld("the voucher or its payable is frozen");
        }
        if (holding.settlementOpen()) {
            throw notHeld("a settlement is open, until it closes nothing of the payable moves");
        }
        if (!holding.payableState().equals("ISSUED")) {
            throw notHeld("the payable is " + holding.payableState().toLowerCase(Locale.ROOT));
        }
        if (holding.held() == null) {
            throw notHeld("the voucher is " + holding.state().toLowerCase(Locale.ROOT));
        }
        if (!holding.held().value().currency().equals(part.currency())) {
            throw RefusedException.malformed("value.currency", "must be that of the voucher");
        }
        if (part.isZero()) {
            throw RefusedException.malformed("value.amount", "must be above zero");
        }
        return holding;
    }

    private static RefusedException notHeld(String why) {
        return new RefusedException(ReceivablesRefusal.VOUCHER_NOT_HELD, why);
    }
}
