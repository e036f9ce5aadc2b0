package io.counterfoil.receivables.closing;

/** One instance at a time closes days: two would send the same transactions twice, for nothing. */
public interface ClosingClaim {

    /** @return false when another has the claim; then nothing was run */
    boolean hold(Runnable work);
}
