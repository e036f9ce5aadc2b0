package io.counterfoil.receivables.payable;

import java.util.UUID;

/** What was taken off payables before they were issued. */
public interface PayableCredits {

    /** Whether the creditor's credit of this kind and number was used in this year. */
    boolean isUsed(UUID creditor, PayableCredit.Kind kind, String number, int year);

    /** @return false when the creditor's credit of this kind and number was used in its year */
    boolean insert(PayableCredit credit);
}
