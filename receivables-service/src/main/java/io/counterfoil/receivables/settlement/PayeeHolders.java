package io.counterfoil.receivables.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who holds what a settlement pays. */
public interface PayeeHolders {

    /** The payable of a settlement, and its currency. */
    record Paid(UUID payable, String currency) {}

    /** Empty unless this bank pays the payable now. */
    Optional<Paid> paidBy(UUID bank, UUID settlement);

    /**
     * Who holds a piece on which something is owed, while the settlement is open, and both who claim a share that is kept apart; by id, each once.
     *
     * @param after the last one of the page before
     */
    List<UUID> holders(UUID settlement, UUID payable, UUID after, int limit);
}
