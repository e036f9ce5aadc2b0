package io.counterfoil.receivables.governance.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.governance.ActView;
import io.counterfoil.receivables.governance.Acts;
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

/** Translates; decides nothing. The contract is openapi.yml, tag acts. */
@Path("/")
@Blocking
class ActReads {

    private static final Set<String> STATES = Set.of("waiting", "executed", "cancelled", "expired");

    private final Acts acts;
    private final Reading reading;

    ActReads(Acts acts, Reading reading) {
        this.acts = acts;
        this.reading = reading;
    }

    @GET
    @Path("acts")
    @OperationId("listActs")
    public Page<ActView> acts(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @RestQuery @Nullable String state) {
        return acts.list(reading.viewer(), Reading.oneOf(STATES, "state", state), Reading.page(limit, cursor));
    }

    @GET
    @Path("acts/{id}")
    @OperationId("getAct")
    public ActView act(@RestPath UUID id) {
        return Reading.found(acts.find(reading.viewer(), id), "act");
    }
}
