package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.ApprovalApi.ApprovalJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class Approvals {

    private final ApprovalApi api;

    Approvals(@RestClient ApprovalApi api) {
        this.api = api;
    }

    /** Empty without rules in force, once nothing is locked for the bank any more, and while the gateway is away. */
    Optional<Approval> of(String bank, UUID request) {
        try {
            ApprovalJson found = api.standing(bank, request);
            return found.tableVersion() == null || found.rule() == null
                    ? Optional.empty()
                    : Optional.of(new Approval(
                            found.tableVersion(),
                            found.rule(),
                            found.why() == null ? "" : found.why(),
                            found.route().equals("decline"),
                            found.route().equals("person") ? found.checkers() : 1,
                            found.approvedBy(),
                            found.approvedByCaller()));
        } catch (ServiceRefusal | ProcessingException without) { // approving itself says what is wrong
            return Optional.empty();
        }
    }
}
