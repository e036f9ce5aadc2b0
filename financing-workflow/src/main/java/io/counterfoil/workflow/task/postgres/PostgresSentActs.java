package io.counterfoil.workflow.task.postgres;

import io.counterfoil.workflow.task.SentActs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last act that was sent for a task, in {@code workflow.sent_act}. */
@ApplicationScoped
class PostgresSentActs implements SentActs, PanacheRepositoryBase<SentActRow, String> {

    @Override
    @Transactional
    public void begun(List<String> tasks, String act, String subject) {
        tasks.forEach(task -> keep(task, act, subject));
    }

    @Override
    @Transactional
    public void sent(List<String> tasks, String act, String subject) {
        tasks.forEach(task -> keep(task, act, subject).underWay = true);
    }

    @Override
    @Transactional
    public void refused(List<String> tasks, String act, String subject) {
        for (String task : tasks) {
            SentActRow row = keep(task, act, subject);
            row.underWay = false;
            row.refusals++;
        }
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

    @Override
    @Transactional
    public Map<String, Sent> by(String subject, Collection<String> tasks) {
        return find("subject = ?1 and taskId in ?2", subject, tasks).stream()
                .collect(Collectors.toMap(row -> row.taskId, row -> new Sent(row.act, row.sentAt)));
    }

    @Override
    @Transactional
    public boolean wasBegun(String task, String act, String subject) {
        return findByIdOptional(task)
                .filter(row -> row.act.equals(act) && row.subject.equals(subject))
                .isPresent();
    }
}
