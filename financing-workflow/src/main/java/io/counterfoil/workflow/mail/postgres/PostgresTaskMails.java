package io.counterfoil.workflow.mail.postgres;

import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.mail.TaskMails;
import io.counterfoil.workflow.task.TaskOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** SQL: skip locked, and times of the database, for several instances that look at the same moment. */
@ApplicationScoped
class PostgresTaskMails implements TaskMails, TaskOpened {

    private final Sql sql;
    private final boolean enabled;

    PostgresTaskMails(
            Sql sql, @ConfigProperty(name = "counterfoil.mail.enabled", defaultValue = "false") boolean enabled) {
        this.sql = sql;
        this.enabled = enabled;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(String task) {
        if (enabled) {
            sql.update("insert into workflow.task_mail (task_id) values (?) on conflict do nothing", task);
        }
    }

    @Override
    @Transactional
    public List<Due> take(Duration openFor, Duration mine, int max) {
        return sql.list(
                """
                with due as (
                    select task_id from workflow.task_mail where outcome is null and next_try <= clock_timestamp()
                    and opened_at <= clock_timestamp() - make_interval(secs => ?)
                    order by next_try, task_id limit ? for update skip locked)
                update workflow.task_mail mail set next_try = clock_timestamp() + make_interval(secs => ?)
                from due where mail.task_id = due.task_id returning mail.task_id, mail.tries
                """, row -> new Due(row.text("task_id"), row.count("tries")), seconds(openFor), max, seconds(mine));
    }

    @Override
    @Transactional
    public Set<String> told(String task) {
        return new HashSet<>(
                sql.list("select subject from workflow.mail_sent where task_id = ?", row -> row.text("subject"), task));
    }

    @Override
    @Transactional
    public void tell(Set<String> tasks, String subject) {
        for (String task : tasks) {
            sql.update("insert into workflow.mail_sent values (?, ?) on conflict do nothing", task, subject);
        }
    }

    @Override
    @Transactional
    public void done(String task, Outcome outcome) {
        sql.update(
                "update workflow.task_mail set outcome = ? where task_id = ?",
                outcome.name().toLowerCase(Locale.ROOT),
                task);
    }

    @Override
    @Transactional
    public void again(String task, Duration after) {
        sql.update(
                "update workflow.task_mail set tries = tries + 1,"
                        + " next_try = clock_timestamp() + make_interval(secs => ?) where task_id = ?",
                seconds(after),
                task);
    }

    @Override
    @Transactional
    public long failed() {
        return sql.first(
                        "select count(*) as n from workflow.task_mail where outcome = 'failed'", row -> row.number("n"))
                .orElse(0L);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
