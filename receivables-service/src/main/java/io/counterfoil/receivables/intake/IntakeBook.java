package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploaded files, to the participant that brought them. */
public interface IntakeBook {

    Set<String> ROW_STATES = Set.of("recorded", "credited", "rejected");

    /** The newest first are at the end, as in every list by id. */
    Page<IntakeView> list(UUID participant, @Nullable String state, PageWish page);

    Optional<IntakeView> find(UUID participant, UUID id);

    /**
     * Rows that have a result, in the order of the file.
     *
     * @param state null for all
     * @param after number of the row before the first one
     */
    List<IntakeRowView> rows(UUID id, @Nullable String state, int after, int max);
}
