package io.counterfoil.workflow.task.postgres;

import io.counterfoil.workflow.task.TaskComments.Comment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code workflow.task_comment}. */
@Entity(name = "TaskComment")
@Table(schema = "workflow", name = "task_comment")
class CommentRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "task_id")
    String taskId;

    @Nullable
    @Column
    UUID participant;

    @Column
    String subject;

    @Column
    String name;

    @Column
    String comment;

    @Column(name = "said_at")
    Instant saidAt;

    static CommentRow of(Comment said) {
        CommentRow row = new CommentRow();
        row.id = said.id();
        row.caseId = said.caseId();
        row.taskId = said.task();
        row.participant = said.participant();
        row.subject = said.subject();
        row.name = said.name();
        row.comment = said.text();
        row.saidAt = said.at();
        return row;
    }

    Comment said() {
        return new Comment(id, caseId, taskId, participant, subject, name, comment, saidAt);
    }
}
