package io.counterfoil.receivables.policy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What issuance is judged by, beside the policies. */
public interface IssuanceFacts {

    /** Of these those whose profile says that they are medium, small or micro enterprises. Source: State Council Order 802: the supplier says so. */
    Set<UUID> smallOnes(Collection<UUID> suppliers);

    /** Unless its profile says otherwise: a core enterprise is a large one. */
    boolean isLarge(UUID debtor);

    /**
     * Minor units of the debtor's payables that are issued and not paid, or being issued.
     *
     * @param without payables that are not counted
     */
    long outstanding(UUID debtor, String currency, Collection<UUID> without);

    /** Until the transaction ends nobody else issues for this debtor. */
    void lock(UUID debtor);
}
