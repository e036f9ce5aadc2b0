package io.counterfoil.service.events;

import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Drops events that were taken up before: whoever sends them promises at least once, not once. */
@ApplicationScoped
public class Inbox {

    private final Sql sql;

    Inbox(Sql sql) {
        this.sql = sql;
    }

    /**
     * To be asked in the transaction of what the event leads to, so that both are true or neither. Of two instances that ask at the
     * same moment the second waits for the first.
     *
     * <p>SQL: on conflict, which no entity knows.
     *
     * @param consumer what takes it up; each has its own memory
     * @return false when this consumer has taken it up before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean takesUp(String consumer, String eventId) {
        return sql.update(
                        "insert into records.inbox (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        eventId)
                == 1;
    }

    /**
     * Forgets what was taken up before that time. It must be longer than any event can come late: the retention of its topic.
     *
     * <p>SQL: rows that nobody loads.
     *
     * @return how many are forgotten; call again while it is {@code max}
     */
    @Transactional
    public int forget(Duration after, int max) {
        return sql.update("""
                delete from records.inbox where (consumer, event_id) in (
                    select consumer, event_id from records.inbox where taken_at < now() - make_interval(secs => ?) limit ?)
                """, after.toSeconds(), max);
    }
}
