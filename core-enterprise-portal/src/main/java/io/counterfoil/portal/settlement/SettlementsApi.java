package io.counterfoil.portal.settlement;

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

@Path("/api/v1/settlements")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface SettlementsApi {

    @GET
    ItemPage<SettlementJson> list(
            @QueryParam("payableId") @Nullable UUID payableId,
            @QueryParam("order") String order,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    SettlementJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/payments")
    ItemPage<PaymentJson> payments(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson instruct(@HeaderParam("Idempotency-Key") UUID key, NewSettlementJson settlement);

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdraw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    record NewSettlementJson(UUID payableId, MoneyJson amount, String paymentReference) {}

    record SettlementJson(
            UUID id,
            UUID payableId,
            UUID payingBank,
            MoneyJson amount,
            @Nullable MoneyJson paid,
            String paymentReference,
            @Nullable MoneyJson owedBefore,
            @Nullable Long vouchers,
            @Nullable Long visitedVouchers,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate lastDay,
            String state) {}

    record PaymentJson(
            UUID voucherId,
            UUID holder,
            @Nullable UUID bank,
            @Nullable UUID supplier,
            MoneyJson before,
            MoneyJson amount,
            MoneyJson remaining,
            String state,
            boolean disputed,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate lastDay,
            String settlementState) {}
}
