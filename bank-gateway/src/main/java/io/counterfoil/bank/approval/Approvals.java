package io.counterfoil.bank.approval;

import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import java.util.List;
import java.util.UUID;

/** Who has approved a financing. Each call commits before it returns. */
public interface Approvals {

    /** @param name for people to read */
    record Given(String subject, String name) {}

    /**
     * A person's approval counts once.
     *
     * @param terms of the lock that it is about
     * @return all that are given, in their order
     */
    List<Given> add(UUID bank, UUID financing, Bytes32 terms, Person by, int tableVersion, int rule);

    List<Given> of(UUID bank, UUID financing, Bytes32 terms);
}
