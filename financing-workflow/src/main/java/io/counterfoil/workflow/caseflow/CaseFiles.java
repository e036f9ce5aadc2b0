package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service remembers of its cases beside the engine. */
public interface CaseFiles {

    Optional<CaseFile> find(ProcessName process, UUID key);

    Optional<CaseFile> byInstance(String instance);

    Optional<CaseFile> byId(UUID id);

    /** All that are about one of these payables, pieces or requests, open or not. */
    List<CaseFile> about(Set<UUID> keys);

    /** Open ones that the participant may see, in the order in which they began. */
    List<CaseFile> openOf(ProcessName process, UUID participant);

    /** Of all participants. */
    long countOpen();

    /** Whoever changes a case holds this until the end of the transaction, so that its changes come one after the other. */
    CaseFile locked(UUID id);

    Optional<CaseFile> locked(ProcessName process, UUID key);

    /** Of a locked one, also after a step that may have ended it. */
    boolean isOpen(UUID id);

    void open(CaseFile file, Set<UUID> parties);

    void addParties(UUID id, Set<UUID> parties);

    Set<UUID> parties(UUID id);

    boolean isParty(UUID id, UUID participant);

    /** @param outcome null: cancelled */
    void end(String instance, @Nullable String outcome, LocalDate on);

    void park(UUID id, String message, List<String> implied, Map<String, Object> variables);

    /** In the order in which they came. */
    List<Parked> parked(UUID id);

    void unpark(UUID id, long ordinal);

    /**
     * Cases by id, which is the order in which they began.
     *
     * @param of null: whoever's
     */
    Page<CaseFile> list(@Nullable UUID of, Filter filter, PageWish page);

    record Parked(long ordinal, String message, List<String> implied, Map<String, Object> variables) {}

    /** Null: all. */
    record Filter(
            @Nullable ProcessName process,
            @Nullable CaseState state,
            @Nullable UUID payable) {}
}
