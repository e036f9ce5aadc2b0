package io.counterfoil.workflow.task;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people wrote beside the tasks of a case. */
public interface TaskComments {

    /** At most so many for a case. */
    int MAX = 200;

    void add(Comment comment);

    long count(UUID caseId);

    /**
     * Oldest first.
     *
     * @param reader whose tasks they are about; null: whoever's
     */
    Page<Comment> of(UUID caseId, @Nullable UUID reader, PageWish page);

    /** @param participant whose task it is about; null: the operators' */
    record Comment(
            UUID id,
            UUID caseId,
            String task,
            @Nullable UUID participant,
            String subject,
            String name,
            String text,
            Instant at) {}
}
