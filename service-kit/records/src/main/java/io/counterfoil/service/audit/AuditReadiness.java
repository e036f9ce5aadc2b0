package io.counterfoil.service.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that cannot record what is asked of it must not be asked. */
@Readiness
@ApplicationScoped
class AuditReadiness implements HealthCheck {

    private final AuditTrail trail;

    AuditReadiness(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("audit-trail");
        Optional<String> trouble = trail.trouble();
        trouble.ifPresent(reason -> answer.withData("reason", reason));
        return answer.status(trouble.isEmpty()).build();
    }
}
