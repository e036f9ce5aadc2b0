package io.counterfoil.receivables.operation.rest;

import io.counterfoil.receivables.operation.ReadOperation;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Translates; decides nothing. The contract is openapi.yml, tag operations. */
@Path("/operations")
@Blocking
class OperationReads {

    private final ReadOperation readOperation;
    private final Caller caller;

    OperationReads(ReadOperation readOperation, Caller caller) {
        this.readOperation = readOperation;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @OperationId("getOperation")
    public OperationJson operation(@RestPath UUID id) {
        return OperationJson.of(readOperation.read(caller.participant(), id));
    }

    @GET
    @Path("by-key/{key}")
    @OperationId("findOperation")
    public OperationJson operation(@RestPath String key) {
        return OperationJson.of(readOperation.read(caller.participant(), Caller.existingKey(key)));
    }
}
