package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/banks/{bank}/financing-requests/{id}")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface DecisionsApi {

    @POST
    @Path("/{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    StandsJson decide(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/payout-return")
    @Consumes(MediaType.APPLICATION_JSON)
    StandsJson returned(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            ReturnedPayoutJson body);

    record ReturnedPayoutJson(String paymentReference) {}

    /** @param state where the quote or financing stands now */
    record StandsJson(String state) {}
}
