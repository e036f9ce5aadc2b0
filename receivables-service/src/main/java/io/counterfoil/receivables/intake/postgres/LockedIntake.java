package io.counterfoil.receivables.intake.postgres;

import io.counterfoil.receivables.intake.IntakeClaim;
import io.counterfoil.service.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * A lock of a transaction that does nothing else: PostgreSQL lets it go when this process ends, in whatever way. The work has transactions of its own. SQL:
 * a lock is no row.
 */
@ApplicationScoped
class LockedIntake implements IntakeClaim {

    /** "inta": of all instances on one database. */
    private static final int LOCK = 0x696e7461;

    private static final int SECONDS_MAX = (int) Duration.ofDays(1).toSeconds();

    private final Sql sql;

    LockedIntake(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean hold(UUID participant, Runnable work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS_MAX).call(() -> {
            boolean taken = sql.named(
                            "select from pg_try_advisory_xact_lock(:lock, hashtext(:participant)) as taken where taken")
                    .with("lock", LOCK)
                    .with("participant", participant.toString())
                    .isFound();
            if (taken) {
                QuarkusTransaction.suspendingExisting().run(work);
            }
            return taken;
        });
    }
}
