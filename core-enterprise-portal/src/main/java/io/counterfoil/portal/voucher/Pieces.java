package io.counterfoil.portal.voucher;

import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Pieces {

    private final VouchersApi vouchers;

    Pieces(@RestClient VouchersApi vouchers) {
        this.vouchers = vouchers;
    }

    public Piece get(UUID id) {
        return Piece.of(vouchers.get(id));
    }

    /** The piece's own branch of its voucher, as far as the reader may see it. */
    Listing<VouchersApi.TracedJson> trace(UUID id) {
        return Listing.read(cursor -> vouchers.trace(id, Listing.PAGE, cursor));
    }

    /** The service also lists pieces that are offered to the holder; those are still somebody else's. */
    public Listing<Piece> heldBy(UUID holder, Piece.State state) {
        Listing<VouchersApi.VoucherJson> all =
                Listing.read(cursor -> vouchers.list(state.wireName(), Listing.PAGE, cursor));
        return new Listing<>(
                all.items().stream()
                        .map(Piece::of)
                        .filter(piece -> piece.holder().equals(holder))
                        .toList(),
                all.complete());
    }
}
