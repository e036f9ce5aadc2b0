package io.counterfoil.portal.banking;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}/approval")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface ApprovalApi {

    @GET
    ApprovalJson standing(@PathParam("bank") String bank, @PathParam("id") UUID id);

    record ApprovalJson(
            @Nullable Integer tableVersion,
            @Nullable Integer rule,
            @Nullable String why,
            String route,
            int checkers,
            List<String> approvedBy,
            boolean approvedByCaller) {}
}
