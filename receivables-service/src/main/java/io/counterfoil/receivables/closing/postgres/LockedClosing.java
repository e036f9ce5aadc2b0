package io.counterfoil.receivables.closing.postgres;

import io.counterfoil.receivables.closing.ClosingClaim;
import io.counterfoil.service.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A lock of a transaction that does nothing else: PostgreSQL lets it go when this process ends, in whatever way, so nobody has to
 * guess how long a closing may take. The work has transactions of its own. SQL: a lock is no row.
 */
@ApplicationScoped
class LockedClosing implements ClosingClaim {

    /** "clos": of all instances on one database. */
    private static final long LOCK = 0x636c6f73;

    private static final int SECONDS_MAX = (int) Duration.ofDays(1).toSeconds();

    private final Sql sql;

    LockedClosing(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean hold(Runnable work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS_MAX).call(() -> {
            boolean taken = sql.named("select from pg_try_advisory_xact_lock(:key) as taken where taken")
                    .with("key", LOCK)
                    .isFound();
            if (taken) {
                QuarkusTransaction.suspendingExisting().run(work);
            }
            return taken;
        });
    }
}
