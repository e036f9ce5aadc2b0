package io.counterfoil.portal.voucher;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
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

@Path("/api/v1/vouchers")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface VouchersApi {

    @GET
    ItemPage<VoucherJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    VoucherJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/trace")
    ItemPage<TracedJson> trace(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}/payments")
    ItemPage<PaymentJson> payments(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/{id}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson dispute(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, NewDisputeJson body);

    record NewDisputeJson(UUID settlementId) {}

    /** @param holder to whom it was paid, or is to be */
    record PaymentJson(
            UUID settlementId,
            UUID holder,
            MoneyJson before,
            MoneyJson amount,
            MoneyJson remaining,
            String state,
            boolean disputed,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate lastDay) {}

    record IntervalJson(long start, long end) {}

    record VoucherJson(
            UUID id,
            UUID payableId,
            @Nullable String packageNumber,
            @Nullable IntervalJson interval,
            UUID holder,
            @Nullable UUID recipient,
            @Nullable UUID financingId,
            MoneyJson value,
            @Nullable LocalDate lastDay,
            String state,
            boolean frozen,
            UUID debtor,
            UUID payingBank,
            LocalDate dueOn,
            @Nullable LocalDate changedOn) {}

    /** Of a piece that the reader may not see by itself, only its place in the tree. */
    record TracedJson(
            UUID id,
            @Nullable UUID parentId,
            @Nullable UUID holder,
            @Nullable UUID recipient,
            @Nullable UUID financingId,
            @Nullable MoneyJson value,
            @Nullable LocalDate lastDay,
            String state) {}
}
