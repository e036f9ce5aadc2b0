package io.counterfoil.workflow.task.postgres;

import io.counterfoil.workflow.task.TaskComments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

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
    public List<Comment> of(UUID caseId) {
        return find("caseId = ?1 order by id", caseId).range(0, MAX).stream()
                .map(CommentRow::said)
                .toList();
    }
}
