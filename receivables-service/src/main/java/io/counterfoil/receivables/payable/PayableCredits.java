package io.counterfoil.receivables.payable;

/** What was taken off payables before they were issued. */
public interface PayableCredits {

    /** @return false when the creditor's credit of this kind and number was used in its year */
    boolean insert(PayableCredit credit);
}
