package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/banks/{bank}/financing-requests/{id}/quote")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface PreviewApi {

    @GET
    PreviewJson preview(@PathParam("bank") String bank, @PathParam("id") UUID id);

    record PreviewJson(
            String annualRate, MoneyJson fee, MoneyJson netProceeds, boolean recourse, LocalDate validUntil) {}
}
