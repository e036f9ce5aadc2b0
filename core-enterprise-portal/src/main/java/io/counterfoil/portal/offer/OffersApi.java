package io.counterfoil.portal.offer;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/offers")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface OffersApi {

    @GET
    ItemPage<OfferJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    OfferJson get(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/{answer}")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson answer(
            @PathParam("id") UUID id,
            @PathParam("answer") String answer,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    record OfferJson(
            UUID id,
            UUID payableId,
            UUID holder,
            UUID recipient,
            MoneyJson value,
            LocalDate lastDay,
            String state,
            UUID debtor,
            UUID payingBank,
            LocalDate dueOn) {}
}
