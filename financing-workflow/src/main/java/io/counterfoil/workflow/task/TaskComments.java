package io.counterfoil.workflow.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people wrote beside the tasks of a case. */
public interface TaskComments {

    /** At most so many for a case. */
    int MAX = 200;

    void add(Comment comment);

    /** Oldest first. */
    List<Comment> of(UUID caseId);

    record Comment(UUID id, UUID caseId, String task, String subject, String name, String text, Instant at) {}
}
