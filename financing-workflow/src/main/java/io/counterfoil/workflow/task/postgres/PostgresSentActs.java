package io.counterfoil.workflow.task.postgres;

import io.counterfoil.workflow.task.SentActs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The last act that was sent for a task, in {@code workflow.sent_act}. */
@ApplicationScoped
class PostgresSentActs implements SentActs, PanacheRepositoryBase<SentActRow, String> {

    @Override
    @Transactional
    public void sent(String task, String act, String subject) {
        keep(task, act, subject).underWay = true;
    }

    @Override
    @Transactional
    public void refused(String task, String act, String subject) {
        SentActRow row = keep(task, act, subject);
        row.underWay = false;
        row.refusals++;
    }

    private SentActRow keep(String task, String act, String subject) {
        SentActRow known = findById(task);
        SentActRow row = known == null ? new SentActRow() : known;
        row.taskId = task;
        row.act = act;
        row.subject = subject;
        row.sentAt = Instant.now();
        persist(row);
        return row;
    }

    @Override
    @Transactional
    public int refusals(String task) {
        return findByIdOptional(task).map(row -> row.refusals).orElse(0);
    }

    @Override
    @Transactional
    public Optional<Sent> of(String task) {
        return findByIdOptional(task).filter(row -> row.underWay).map(row -> new Sent(row.act, row.sentAt));
    }
}
