package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface TermsApi {

    @GET
    @Path("/participants/{id}/terms")
    ItemPage<StandingJson> standing(
            @PathParam("id") UUID participant,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/terms/{id}/acceptance")
    OperationJson accept(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, AcceptanceJson body);

    record AcceptanceJson(String sha256) {}

    record StandingJson(UUID id, String version, String title, String sha256, LocalDate effectiveFrom, String state) {}
}
