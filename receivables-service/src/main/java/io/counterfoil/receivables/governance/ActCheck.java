package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Governed;

/** What a concept knows of acts that somebody else proposed, and that must not be supported here. */
public interface ActCheck {

    /** @throws RefusedException when no operator of this service may support it */
    void requireSupportable(Governed proposed);
}
