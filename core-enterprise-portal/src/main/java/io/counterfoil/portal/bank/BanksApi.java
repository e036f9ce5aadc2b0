package io.counterfoil.portal.bank;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/banks")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface BanksApi {

    @GET
    BanksJson list();

    record BanksJson(List<BankJson> items) {}

    record BankJson(String id, String name, UUID participant) {}
}
