package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.model.ConfirmationRule;
import io.counterfoil.receivables.payable.model.ConfirmationRules;
import io.counterfoil.receivables.voucher.model.Dated;
import java.util.Optional;
import java.util.UUID;

/** Confirmation rules of participants on their way to be agreed, and what was agreed. */
public interface RuleProposals {

    /** @param rule its source names the maker */
    record Proposal(UUID id, UUID participant, Dated<ConfirmationRule> rule, Person maker) {}

    ConfirmationRules agreed(UUID participant);

    /** @return false when another proposal for this currency is open */
    boolean insert(Proposal proposal);

    /** The participant's own, while it is open; locked until the end of the transaction. */
    Optional<Proposal> open(UUID participant, UUID id);

    boolean isOf(UUID participant, UUID id);

    /** Adds a consent, which counts once for each person. @return how many persons have consented */
    int consent(UUID id, Person checker);

    void agree(UUID id);

    /** @return false when it is not open any more */
    boolean withdraw(UUID id);
}
