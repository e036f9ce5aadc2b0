package io.counterfoil.portal.keyrotation;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/key-rotations")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface KeyRotationsApi {

    @GET
    ItemPage<RotationJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    RotationJson get(@PathParam("id") UUID id);

    @POST
    OperationJson propose(@HeaderParam("Idempotency-Key") UUID key, ReasonJson body);

    @POST
    @Path("/{id}/{answer}")
    OperationJson answer(
            @PathParam("id") UUID id,
            @PathParam("answer") String answer,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    record ReasonJson(String reason) {}

    record PersonJson(String subject, String name, Instant at) {}

    record RotationJson(
            UUID id,
            UUID participant,
            String reason,
            String state,
            PersonJson maker,
            @Nullable PersonJson checker,
            @Nullable PersonJson withdrawer) {}
}
