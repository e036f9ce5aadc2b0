package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What checkers have said yes to. */
public interface Consents {

    /**
     * Adds the checker's consent to each payable of the debtor that is still recorded, in the transaction of the caller; a consent that the checker has given
     * before counts once. Whoever consents to the same payable meanwhile waits, so two of them never both miss the other.
     *
     * @return how many persons have consented to each payable; those are missing that the checker's consent could not be added to
     */
    Map<UUID, Integer> give(UUID debtor, Person checker, List<UUID> payables);

    /** How many persons there would be for each payable if the checker consented now. */
    Map<UUID, Integer> countWith(Person checker, List<UUID> payables);
}
