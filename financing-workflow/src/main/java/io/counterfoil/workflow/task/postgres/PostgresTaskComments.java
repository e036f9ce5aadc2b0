package io.counterfoil.workflow.task.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.task.TaskComments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments in {@code workflow.task_comment}. */
@ApplicationScoped
class PostgresTaskComments implements TaskComments, PanacheRepositoryBase<CommentRow, UUID> {

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Comment comment) {
        persist(CommentRow.of(comment));
    }

    @Override
    @Transactional
    public long count(UUID caseId) {
        return count("caseId", caseId);
    }

    @Override
    @Transactional
    public Page<Comment> of(UUID caseId, @Nullable UUID reader, PageWish page) {
        List<Comment> found = find(
                        "caseId = :of and id > :after" + (reader == null ? "" : " and participant = :reader")
                                + " order by id",
                        reader == null
                                ? Map.of("of", caseId, "after", page.after().id())
                                : Map.of("of", caseId, "after", page.after().id(), "reader", reader))
                .range(0, page.limit())
                .stream()
                .map(CommentRow::said)
                .toList();
        return Page.of(found, page.limit(), Comment::id);
    }
}
