package io.counterfoil.bank.settlement;

import io.counterfoil.ledger.Bytes32;
import java.util.UUID;

/** Payments of debtors that a bank has used: each settles one instruction, whatever the payable. Each call that changes something commits. */
public interface UsedPayments {

    /** @return the settlement that it is used for: this one, or the one that was first */
    UUID use(UUID bank, UUID debtor, Bytes32 paymentRef, UUID settlement);

    /**
     * It is used for another settlement now.
     *
     * @param ifStill asked while nobody else can pass it on or {@link #isUsedFor hold} it; what it throws leaves it as it is
     * @return false when it was no longer used for {@code from}
     */
    boolean pass(UUID bank, UUID debtor, Bytes32 paymentRef, UUID from, UUID to, Runnable ifStill);

    /** In the transaction there is: if it is, then it stays so until that transaction ends. */
    boolean isUsedFor(UUID bank, UUID debtor, Bytes32 paymentRef, UUID settlement);
}
