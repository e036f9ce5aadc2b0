package io.counterfoil.receivables.payable;

import java.util.UUID;

/** What was taken off payables before they were issued. */
public interface PayableCredits {

    /** Whether the creditor's credit of this kind and number was used in this year by this debtor; of others nobody is told. */
    boolean isUsed(UUID debtor, UUID creditor, PayableCredit.Kind kind, String number, int year);

    /** @return false when the creditor's credit of this kind and number was used in its year */
    boolean insert(PayableCredit credit);
}
