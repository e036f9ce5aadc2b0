package io.counterfoil.portal.financing;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/financing-requests")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface FinancingApi {

    @GET
    ItemPage<FinancingRequestJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    record FinancingRequestJson(
            UUID id,
            UUID supplier,
            @Nullable UUID bank,
            MoneyJson value,
            List<QuoteJson> quotes,
            @Nullable LocalDate approveBy,
            @Nullable LocalDate fundBy) {}

    record QuoteJson(UUID bank, LocalDate validUntil) {}
}
