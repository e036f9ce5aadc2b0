package io.counterfoil.workflow.caseflow.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.DayPolicies;
import io.counterfoil.workflow.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Dated policies as the platform lists them, read once for each business date. */
@ApplicationScoped
class PlatformDayPolicies implements DayPolicies {

    private final Platform platform;
    private volatile Read read = new Read(LocalDate.MIN, MissingNode.getInstance());

    private record Read(LocalDate on, JsonNode policies) {}

    PlatformDayPolicies(Platform platform) {
        this.platform = platform;
    }

    /** The one in force on that day: of several the last that has begun. */
    @Override
    public int days(Kind kind, LocalDate on) {
        Read known = read;
        if (!known.on().equals(on)) {
            known = new Read(on, platform.policies());
            read = known;
        }
        JsonNode inForce = null;
        JsonNode earliest = null;
        for (JsonNode row : known.policies().path("items")) {
            LocalDate from = LocalDate.parse(row.path("effectiveFrom").asText());
            if (row.path("kind").asText().equals(kind.name())) {
                earliest = earliest == null ? row : earliest;
                inForce = from.isAfter(on) ? inForce : row;
            }
        }
        inForce = inForce == null ? earliest : inForce; // of a day before there were any
        if (inForce == null) {
            throw new RefusedException(
                    WorkflowRefusal.SERVICE_UNAVAILABLE, "the platform has no policy " + kind + " for " + on);
        }
        return Integer.parseInt(inForce.path("value").asText());
    }
}
