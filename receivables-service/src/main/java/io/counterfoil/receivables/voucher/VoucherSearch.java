package io.counterfoil.receivables.voucher;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for pieces among those that the viewer holds, is offered, passed on or sold, owes, was owed first, pays out, or has locked to
 * finance; whoever sees all looks among all. However many there are, one page reads at most {@value #LOOKED_MAX} for each of these.
 */
public interface VoucherSearch {

    /** Pieces, or payables, that are gone through for one page, in each way in which the viewer may stand to them. */
    int LOOKED_MAX = 10_000;

    /**
     * @param after null: from the first one on
     * @return by due day a page may have fewer items than its limit, even none, and a cursor to go on with
     * @throws io.counterfoil.kernel.RefusedException when by amount or change more would have to be gone through than {@link #LOOKED_MAX}
     */
    Page<VoucherView> find(Viewer viewer, Sought sought, @Nullable SearchPlace after, int limit);
}
