package io.counterfoil.portal.approval;

import io.counterfoil.portal.approval.ApprovalsApi.ManyJson;
import io.counterfoil.portal.approval.ApprovalsApi.ReasonJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class Approvals {

    private static final String AT_ONCE = "wait=0";

    private final ApprovalsApi approvals;

    Approvals(@RestClient ApprovalsApi approvals) {
        this.approvals = approvals;
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome approve(UUID payable, UUID key) {
        return Outcome.of(() -> approvals.confirm(payable, key, new EmptyJson()));
    }

    Outcome refuse(UUID payable, String reason, UUID key) {
        return Outcome.of(() -> approvals.refuse(payable, key, new ReasonJson(reason)));
    }

    /** Stored when this returns, and mostly not yet on chain. */
    Outcome approve(UUID key, List<UUID> payables) {
        return Outcome.of(() -> approvals.confirm(key, AT_ONCE, new ManyJson(payables)));
    }
}
