package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.DecisionsApi.StandsJson;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/banks/{bank}/settlements/{id}/execution")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ExecutionsApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    StandsJson execute(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @GET
    StandsJson get(@PathParam("bank") String bank, @PathParam("id") UUID id);
}
