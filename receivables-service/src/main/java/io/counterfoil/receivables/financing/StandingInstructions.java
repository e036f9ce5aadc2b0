package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What suppliers let be done in their name, until they stop it. */
public interface StandingInstructions {

    /** @param yearlyCostMax percent */
    record StandingInstruction(UUID id, UUID supplier, UUID debtor, BigDecimal yearlyCostMax) {}

    void insert(StandingInstruction instruction, Person giver);

    /** The one that is not stopped; there is one at most. */
    Optional<StandingInstruction> active(UUID supplier, UUID debtor);

    Optional<StandingInstruction> ofSupplier(UUID supplier, UUID id);

    /** @return false when it was stopped before */
    boolean stop(UUID id, Person stopper);

    /** Until the end of the transaction nobody stops it. @return false when somebody has */
    boolean holdActive(UUID id);

    /** @param operation takes a quote of this request under it, if the chain carries it out */
    void takes(UUID instruction, UUID financing, UUID operation);

    Page<StandingInstructionView> list(Viewer viewer, PageWish page);

    Optional<StandingInstructionView> find(Viewer viewer, UUID id);
}
