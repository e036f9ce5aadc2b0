package io.counterfoil.portal.credit;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1/payables/{payable}/credit")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface CreditsApi {

    /** The operation's resource is the payable of what is left; if nothing is left, the one that was credited. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson takeOff(
            @PathParam("payable") UUID payable, @HeaderParam("Idempotency-Key") UUID key, NewCreditJson body);

    record NewCreditJson(String kind, String number, LocalDate issuedOn, MoneyJson amount) {}
}
