package io.counterfoil.bank.approval;

import io.counterfoil.kernel.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the hosted banks. Each call commits before it returns. */
public interface ApprovalTables {

    /** The newest first. */
    List<ApprovalTable> list(UUID bank, int most);

    Optional<ApprovalTable> find(UUID bank, int version);

    Optional<ApprovalTable> active(UUID bank);

    Optional<ApprovalTable> proposed(UUID bank);

    /** @return empty when another one is proposed */
    Optional<ApprovalTable> propose(UUID bank, String file, List<ApprovalExample> examples, Person by);

    /**
     * Into force, in place of the one that was; or rejected.
     *
     * @param reason of a rejection, else null
     * @return empty when it is not proposed any more
     */
    Optional<ApprovalTable> decide(UUID bank, int version, Person by, @Nullable String reason);
}
