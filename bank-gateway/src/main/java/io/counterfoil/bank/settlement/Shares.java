package io.counterfoil.bank.settlement;

import io.counterfoil.ledger.ProRataShares.Share;
import java.util.List;
import java.util.UUID;

/** The shares of settlements under way. Each call commits before it returns. */
public interface Shares {

    /** In the order in which they are redeemed; empty before they were stored. */
    List<Share> of(UUID bank, UUID settlement);

    /** Stores all in place of what was stored; who executes a settlement does so alone. @return what is stored */
    List<Share> store(UUID bank, UUID settlement, List<Share> shares);
}
