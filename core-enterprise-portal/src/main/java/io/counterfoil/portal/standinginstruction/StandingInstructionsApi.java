package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/standing-instructions")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface StandingInstructionsApi {

    @GET
    ItemPage<InstructionJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    InstructionJson get(@PathParam("id") UUID id);

    /** The operation's resource is the instruction. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson give(@HeaderParam("Idempotency-Key") UUID key, NewInstructionJson body);

    @POST
    @Path("/{id}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson stop(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    /** @param yearlyCostMax percent as a plain decimal, with at most two digits before and after the point */
    record NewInstructionJson(UUID debtor, String yearlyCostMax) {}

    record InstructionJson(
            UUID id,
            UUID debtor,
            String yearlyCostMax,
            PersonalActJson given,
            @Nullable PersonalActJson stopped,
            int taken,
            List<UUID> financingRequests) {}

    record PersonalActJson(String subject, String name, Instant at) {}
}
