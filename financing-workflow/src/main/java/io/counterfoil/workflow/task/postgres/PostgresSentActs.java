package io.counterfoil.workflow.task.postgres;

import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.task.SentActs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts in {@code workflow.sent_act}. SQL: on conflict, because a button may be pressed twice at once. */
@ApplicationScoped
class PostgresSentActs implements SentActs {

    private final Sql sql;

    PostgresSentActs(Sql sql) {
        this.sql = sql;
    }

    /** In the order of the tasks: two presses about the same ones wait for each other, and not both. */
    @Override
    @Transactional
    public void begun(List<String> tasks, String act, String subject) {
        tasks.stream().sorted().forEach(task -> sql.update("""
                        insert into workflow.sent_act (task_id, subject, act, state, refusals, sent_at)
                        values (?, ?, ?, 'begun', 0, clock_timestamp())
                        on conflict (task_id, subject, act) do update set sent_at = excluded.sent_at,
                            state = case sent_act.state when 'sent' then 'sent' else 'begun' end
                        """, task, subject, act));
    }

    @Override
    @Transactional
    public void sent(List<String> tasks, String act, String subject) {
        sql.update(
                "update workflow.sent_act set state = 'sent' where task_id = any(?) and subject = ? and act = ?",
                tasks,
                subject,
                act);
    }

    @Override
    @Transactional
    public void refused(List<String> tasks, String act, String subject) {
        sql.update(
                "update workflow.sent_act set state = 'refused', refusals = refusals + 1"
                        + " where task_id = any(?) and subject = ? and act = ?",
                tasks,
                subject,
                act);
    }

    @Override
    @Transactional
    public int refusals(String task, String act, String subject) {
        return sql.first(
                        "select refusals from workflow.sent_act where task_id = ? and subject = ? and act = ?",
                        row -> row.count("refusals"),
                        task,
                        subject,
                        act)
                .orElse(0);
    }

    @Override
    @Transactional
    public Optional<Sent> of(String task) {
        return sql.first(
                "select act, sent_at from workflow.sent_act where task_id = ? and state = 'sent' order by sent_at desc limit 1",
                PostgresSentActs::sent,
                task);
    }

    @Override
    @Transactional
    public Map<String, Sent> by(String subject, Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, Sent> last = new HashMap<>();
        sql.list(
                        "select task_id, act, sent_at from workflow.sent_act"
                                + " where subject = ? and task_id = any(?) and state <> 'refused' order by sent_at",
                        row -> Map.entry(row.text("task_id"), sent(row)),
                        subject,
                        tasks)
                .forEach(act -> last.put(act.getKey(), act.getValue()));
        return last;
    }

    @Override
    @Transactional
    public boolean wasBegun(String task, String act, String subject) {
        return sql.first(
                        "select 1 from workflow.sent_act where task_id = ? and subject = ? and act = ? and state <> 'refused'",
                        row -> true,
                        task,
                        subject,
                        act)
                .isPresent();
    }

    private static Sent sent(Row row) {
        return new Sent(row.text("act"), row.moment("sent_at"));
    }
}
