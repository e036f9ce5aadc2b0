package io.counterfoil.bank.settlement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shares that hosted banks keep apart until it is known whose they are. Each call commits before it returns. */
public interface KeptShares {

    /** Of one bank, of one settlement, for one piece. */
    record KeptShare(UUID bank, UUID settlement, UUID piece) {}

    /** Adds those that are not there. */
    void store(UUID bank, UUID payable, UUID settlement, List<UUID> pieces);

    /** Those that this bank knows of. */
    List<KeptShare> of(UUID bank, UUID payable);

    /** Of these banks, those that were looked at longest ago first; from now on they count as looked at. */
    List<KeptShare> toLookAt(Collection<UUID> banks, int max);

    /** It was paid, or nothing had to be kept. */
    void remove(KeptShare share);
}
