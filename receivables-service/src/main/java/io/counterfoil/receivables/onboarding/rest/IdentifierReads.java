package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.IdentifierView;
import io.counterfoil.receivables.onboarding.Identifiers;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag participants. */
@Path("/identifiers")
@Blocking
class IdentifierReads {

    private final Identifiers identifiers;
    private final Caller caller;

    IdentifierReads(Identifiers identifiers, Caller caller) {
        this.identifiers = identifiers;
        this.caller = caller;
    }

    @GET
    @OperationId("listIdentifiers")
    public Page<IdentifierView> list(
            @RestQuery @Nullable String participant,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        caller.participant(); // whoever watches does it for somebody
        return identifiers.list(
                Reading.id("participant", participant),
                Reading.oneOf(Identifiers.STATES, "state", state),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getIdentifier")
    public IdentifierView identifier(@RestPath UUID id) {
        caller.participant();
        return Reading.found(identifiers.view(id), "identifier");
    }
}
