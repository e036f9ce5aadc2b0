package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.sql.SqlFailures;
import io.counterfoil.workflow.caseflow.FeedPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The place in the feed, in {@code workflow.feed}. Written by update statements, so that nothing stale is written back. */
@ApplicationScoped
class PostgresFeedPosition implements FeedPosition {

    private final FeedRows rows;
    private final Sql sql;

    PostgresFeedPosition(FeedRows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @Override
    @Transactional
    public String position() {
        return one("select f.position from Feed f", String.class);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(String from, String to) {
        if (rows.update("position = ?2 where position = ?1", from, to) != 1) {
            throw new FeedMovedException(from);
        }
    }

    @Override
    public boolean isOfTheDatabase(RuntimeException failed) {
        return SqlFailures.isOfTheDatabase(failed);
    }

    /** SQL: a setting of the transaction. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void mayBeDoneAgain() {
        sql.update("set local synchronous_commit to off");
    }

    @Override
    @Transactional
    public Optional<LocalDate> maybeDay() {
        return Optional.ofNullable(one("select f.businessDate from Feed f", LocalDate.class));
    }

    @Override
    @Transactional
    public void moveDay(LocalDate to) {
        rows.update("businessDate = ?1 where businessDate is null or businessDate < ?1", to);
    }

    @Override
    @Transactional
    public void countLate() {
        rows.update("lateEvents = lateEvents + 1");
    }

    @Override
    @Transactional
    public long late() {
        return one("select f.lateEvents from Feed f", Long.class);
    }

    /** SQL: by the database's clock, which is the same for all instances. */
    @Override
    @Transactional
    public boolean hold(String instance, Duration lease) {
        return sql.update("""
                        update workflow.feed set holder = ?, held_until = clock_timestamp() + make_interval(secs => ?)
                        where holder is null or holder = ? or held_until < clock_timestamp()
                        """, instance, lease.toMillis() / 1e3, instance) == 1;
    }

    @Override
    @Transactional
    public void release(String instance) {
        rows.update("holder = null where holder = ?1", instance);
    }

    private <T> T one(String query, Class<T> type) {
        return rows.getEntityManager().createQuery(query, type).getSingleResult();
    }
}
