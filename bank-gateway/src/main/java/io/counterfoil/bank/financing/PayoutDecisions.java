package io.counterfoil.bank.financing;

import java.util.UUID;

/** A bank pays an instructed payout, or lets it be undone: whichever it decided first. */
public interface PayoutDecisions {

    /** Kept before anything is done about it. @return false when the bank has decided the other way */
    boolean decide(UUID bank, UUID financing, boolean pays);

    /** It does not let it be undone any more. That it pays is never taken back. */
    void withdrawUndo(UUID bank, UUID financing);
}
