package io.counterfoil.portal.ledger;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1/ledger")
@RegisterRestClient(configKey = "receivables-service-ledger")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface LedgerApi {

    @GET
    LedgerJson ledger();

    @GET
    Uni<LedgerJson> ledgerLater();

    record LedgerJson(long height, long projectedBlock) {}
}
