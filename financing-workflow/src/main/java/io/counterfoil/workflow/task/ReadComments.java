package io.counterfoil.workflow.task;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import io.counterfoil.workflow.caseflow.CaseDesk;
import io.counterfoil.workflow.task.TaskComments.Comment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What was said about the tasks of a case, to those whose tasks they are and to whoever sees everything. */
@ApplicationScoped
public class ReadComments {

    private final CaseDesk cases;
    private final TaskComments comments;

    ReadComments(CaseDesk cases, TaskComments comments) {
        this.cases = cases;
        this.comments = comments;
    }

    /** @throws RefusedException NOT_FOUND when the case is not there, or another's */
    @Transactional
    public Page<Comment> of(Viewer viewer, UUID caseId, PageWish page) {
        cases.find(viewer, caseId);
        return comments.of(caseId, viewer.seesAll() ? null : viewer.participant(), page);
    }
}
