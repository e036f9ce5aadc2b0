package io.counterfoil.portal.voucher;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Pieces {

    private final VouchersApi vouchers;

    Pieces(@RestClient VouchersApi vouchers) {
        this.vouchers = vouchers;
    }

    /** Of the reader, or offered to the reader, in the order of their making. */
    ItemPage<Piece> page(Piece.State state, int size, @Nullable String cursor) {
        ItemPage<VouchersApi.VoucherJson> page = vouchers.list(state.wireName(), size, cursor);
        return new ItemPage<>(
                page.items().stream()
                        .map(Piece::of)
                        .filter(piece -> !piece.value().isZero())
                        .toList(),
                page.nextCursor());
    }

    public Piece get(UUID id) {
        return Piece.of(vouchers.get(id));
    }

    Listing<VouchersApi.PaymentJson> payments(UUID id) {
        return Listing.read(cursor -> vouchers.payments(id, Listing.PAGE, cursor));
    }

    Outcome dispute(UUID id, UUID settlement, UUID key) {
        return Outcome.of(() -> vouchers.dispute(id, key, new VouchersApi.NewDisputeJson(settlement)));
    }

    /** The piece's own branch of its voucher, as far as the reader may see it. */
    Listing<VouchersApi.TracedJson> trace(UUID id) {
        return Listing.read(cursor -> vouchers.trace(id, Listing.PAGE, cursor));
    }

    /**
     * The service also lists pieces that are offered to the holder, which are still somebody else's, and those that nothing is left
     * of.
     */
    public Listing<Piece> heldBy(UUID holder, Piece.State state) {
        Listing<VouchersApi.VoucherJson> all =
                Listing.read(cursor -> vouchers.list(state.wireName(), Listing.PAGE, cursor));
        return new Listing<>(
                all.items().stream()
                        .map(Piece::of)
                        .filter(piece ->
                                piece.holder().equals(holder) && !piece.value().isZero())
                        .toList(),
                all.complete());
    }
}
