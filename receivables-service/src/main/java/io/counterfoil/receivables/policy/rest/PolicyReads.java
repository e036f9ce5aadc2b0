package io.counterfoil.receivables.policy.rest;

import io.counterfoil.receivables.governance.Platform;
import io.counterfoil.receivables.governance.PolicyView;
import io.counterfoil.receivables.policy.PolicyBook;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/")
@Blocking
class PolicyReads {

    private final Platform platform;
    private final PolicyBook book;

    PolicyReads(Platform platform, PolicyBook book) {
        this.platform = platform;
        this.book = book;
    }

    record PoliciesJson(List<PolicyView> items) {}

    @GET
    @Path("policies")
    @OperationId("listPolicies")
    public PoliciesJson policies() {
        return new PoliciesJson(Stream.concat(platform.policies().stream(), book.forAll().stream())
                .toList());
    }
}
