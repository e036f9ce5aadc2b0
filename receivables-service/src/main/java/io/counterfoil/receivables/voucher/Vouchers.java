package io.counterfoil.receivables.voucher;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pieces, to whom they concern: the holder, who handed it on, the recipient while it is offered, the payable's debtor,
 * creditor and paying bank, a bank it is or was locked for, and a bank asked to finance it.
 */
public interface Vouchers {

    /**
     * What the viewer holds or is offered; of one payable all that the viewer may see.
     *
     * @param payableId null: of all payables
     * @param state as in openapi.yml, null: in any state
     */
    Page<VoucherView> list(Viewer viewer, @Nullable UUID payableId, @Nullable String state, PageWish page);

    Optional<VoucherView> find(Viewer viewer, UUID id);

    /**
     * A page of the tree. To debtor, creditor, paying bank, operator and regulator all pieces of the payable; to everybody
     * else who may see the piece its path to the root and what was split off it, so nobody learns of another branch. Of those
     * pieces it may not see by themselves, the viewer learns only that they are there.
     */
    Optional<TraceView> trace(Viewer viewer, UUID id, PageWish page);
}
