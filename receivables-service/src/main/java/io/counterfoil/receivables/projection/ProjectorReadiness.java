package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service whose copy of the chain stands still must not be asked: down with the reason, until the projector moves again. */
@Readiness
@ApplicationScoped
class ProjectorReadiness implements HealthCheck {

    private final Projector projector;
    private final RebuildProjection rebuild;
    private final LedgerBlocks chain;
    private volatile boolean hasCaughtUp;

    ProjectorReadiness(Projector projector, RebuildProjection rebuild, LedgerBlocks chain) {
        this.projector = projector;
        this.rebuild = rebuild;
        this.chain = chain;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("projection");
        long applied = projector.applied().number();
        answer.withData("block", applied);
        Optional<String> trouble = projector.trouble().or(() -> behindAtStart(applied));
        trouble.ifPresent(reason -> answer.withData("reason", reason));
        // It takes nothing down: the copy that was there is read.
        rebuild.trouble().ifPresent(reason -> answer.withData("rebuild", reason));
        return answer.status(trouble.isEmpty()).build();
    }

    /** After a start, ready only once the blocks sealed meanwhile are readable; later a few blocks behind are normal. */
    private Optional<String> behindAtStart(long applied) {
        if (hasCaughtUp) {
            return Optional.empty();
        }
        try {
            long height = chain.height();
            if (applied < height) {
                return Optional.of("catching up: block " + applied + " of " + height);
            }
        } catch (LedgerUnavailableException unreachable) {
            return Optional.of(unreachable.toString());
        }
        hasCaughtUp = true;
        return Optional.empty();
    }
}
