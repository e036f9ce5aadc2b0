package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}/verification")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface VerificationApi {

    @GET
    ReportJson report(@PathParam("bank") String bank, @PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    ReportJson verify(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    ReportJson decide(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            CheckDecisionJson body);

    record CheckDecisionJson(String check, @Nullable String document, boolean accepted, String reason) {}

    record DecisionJson(boolean accepted, String reason, String by, Instant at) {}

    record CheckJson(
            String check,
            @Nullable String document,
            String result,
            String finding,
            List<String> arguments,
            String message,
            String source,
            Instant at,
            String state,
            boolean takenUndecided,
            @Nullable DecisionJson decision) {}

    record ReportJson(Instant checkedAt, String state, List<CheckJson> checks) {}
}
