package io.counterfoil.workflow.task.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of {@code workflow.sent_act}. */
@Entity(name = "SentAct")
@Table(schema = "workflow", name = "sent_act")
class SentActRow {

    @Id
    @Column(name = "task_id")
    String taskId;

    @Column
    String act;

    @Column
    String subject;

    @Column(name = "under_way")
    boolean underWay;

    @Column
    int refusals;

    @Column(name = "sent_at")
    Instant sentAt;
}
