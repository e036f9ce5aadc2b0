package io.counterfoil.bank.financing;

import java.util.UUID;

/**
 * A bank pays an instructed payout, or lets it be undone: whichever it decided first. Kept before anything is done about it, for each
 * payout by its number: after money came back the next one is decided anew.
 */
public interface PayoutDecisions {

    /** Never taken back. @return false when the bank has decided to let it be undone */
    boolean pay(UUID bank, UUID financing, int number);

    /**
     * @param agreement number of the bank's agreement to undo
     * @return false when the bank has decided to pay
     */
    boolean letUndo(UUID bank, UUID financing, int number, int agreement);

    /** Whether it decided to pay, and so may have paid already. */
    boolean pays(UUID bank, UUID financing, int number);

    /**
     * Agreements that were taken back decide nothing any more, nor does one that was decided a minute ago and never given, as after
     * a stop.
     *
     * @param agreements how many of the bank's agreements were given and taken back
     * @return false when another agreement decides
     */
    boolean withdrawUndo(UUID bank, UUID financing, int number, int agreements);
}
