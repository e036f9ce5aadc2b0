package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}/registration")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface RegistrationApi {

    @GET
    RegistrationJson registration(@PathParam("bank") String bank, @PathParam("id") UUID id);

    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    RegistrationJson goOn(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            GoOnJson body);

    record GoOnJson(String reason, List<String> numbers) {}

    record PriorJson(
            String number, String securedParty, MoneyJson amount, LocalDate registeredOn, LocalDate expiresOn) {}

    record PriorDecisionJson(List<String> numbers, String reason, String by, Instant at) {}

    record RegistrationJson(
            String state,
            @Nullable String number,
            LocalDate expiresOn,
            List<PriorJson> priorRegistrations,
            @Nullable PriorDecisionJson decision,
            Instant changedAt) {}
}
