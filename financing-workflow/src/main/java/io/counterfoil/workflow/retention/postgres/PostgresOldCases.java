package io.counterfoil.workflow.retention.postgres;

import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.retention.OldCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL: deletes what no entity loads any more, from the tables of all concepts at once. */
@ApplicationScoped
class PostgresOldCases implements OldCases {

    private static final long CLEANS = 0x636c65616e_0001L; // names the lock
    private static final List<String> OF_A_CASE =
            List.of("case_party", "parked_event", "notice", "alert", "task_comment", "cancellation");

    private final Sql sql;

    PostgresOldCases(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean mayClean() {
        return sql.first("select pg_try_advisory_xact_lock(?) as mine", row -> row.flag("mine"), CLEANS)
                .orElse(false);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Old> endedBefore(LocalDate day, int payablesMax) {
        return sql.list(
                """
                select id, payable_id, instance_id from workflow.case_file where payable_id in (
                    select distinct old.payable_id from workflow.case_file old where old.ended_on < ? and not exists (
                        select 1 from workflow.case_file other
                        where other.payable_id = old.payable_id and (other.ended_on is null or other.ended_on >= ?))
                    limit ?)
                """,
                row -> new Old(row.id("id"), row.id("payable_id"), row.text("instance_id")),
                day,
                day,
                payablesMax);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(List<Old> cases, Set<String> tasks) {
        List<UUID> ids = cases.stream().map(Old::id).toList();
        for (String table : OF_A_CASE) {
            sql.update("delete from workflow." + table + " where case_id = any(?)", ids);
        }
        if (!tasks.isEmpty()) {
            sql.update("delete from workflow.sent_act where task_id = any(?)", tasks);
            sql.update("delete from workflow.task_mail where task_id = any(?)", tasks); // and who was told of them
        }
        sql.update(
                "delete from workflow.taken_flow where instance_id = any(?)",
                cases.stream().map(Old::instance).toList());
        sql.update("delete from workflow.case_file where id = any(?)", ids);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int forgetFactsBefore(LocalDate day, int max) {
        int conduct = sql.update(
                "delete from workflow.conduct where ctid in (select ctid from workflow.conduct where day < ? limit ?)",
                day,
                max);
        int leftOut = sql.update(
                "delete from workflow.left_out_event where sequence in"
                        + " (select sequence from workflow.left_out_event where left_at < ? limit ?)",
                day,
                max);
        return Math.max(conduct, leftOut);
    }
}
