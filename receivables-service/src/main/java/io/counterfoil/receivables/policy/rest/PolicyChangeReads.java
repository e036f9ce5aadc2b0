package io.counterfoil.receivables.policy.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.policy.PolicyBook;
import io.counterfoil.receivables.policy.PolicyChangeView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/policy-changes")
@Blocking
class PolicyChangeReads {

    private static final Set<String> STATES = Set.of("proposed", "agreed", "withdrawn");

    private final PolicyBook book;
    private final Reading reading;

    PolicyChangeReads(PolicyBook book, Reading reading) {
        this.book = book;
        this.reading = reading;
    }

    @GET
    @OperationId("listPolicyChanges")
    public Page<PolicyChangeView> changes(
            @RestQuery @Nullable String state, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return book.list(reading.viewer(), Reading.oneOf(STATES, "state", state), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getPolicyChange")
    public PolicyChangeView change(@RestPath UUID id) {
        return Reading.found(book.find(reading.viewer(), id), "policy change");
    }
}
