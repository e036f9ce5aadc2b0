package io.counterfoil.workflow.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the service keeps of cases that are long over, beside the engine. In the caller's transaction. */
public interface OldCases {

    /** Whether this transaction is the one that cleans: another instance may do so at the same moment. */
    boolean mayClean();

    /** All cases of payables of which every case ended before that day; of so many payables at most. */
    List<Old> endedBefore(LocalDate day, int payablesMax);

    /** @param tasks people's tasks that the cases had */
    void forget(List<Old> cases, Set<String> tasks);

    /** How debtors paid before that day, and events of before it that were left out; so many of each at most. */
    int forgetFactsBefore(LocalDate day, int max);

    /** @param instance as the engine knows the case */
    record Old(UUID id, UUID payable, String instance) {}
}
