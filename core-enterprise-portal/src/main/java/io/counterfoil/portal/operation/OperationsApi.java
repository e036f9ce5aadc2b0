package io.counterfoil.portal.operation;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1/operations")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface OperationsApi {

    @GET
    @Path("/by-key/{key}")
    OperationJson byKey(@PathParam("key") UUID key);
}
