package io.counterfoil.portal.voucher;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.RefusalReader;
import io.counterfoil.portal.voucher.VouchersApi.VoucherJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface SearchApi {

    @GET
    @Path("/voucher-search")
    ItemPage<VoucherJson> search(
            @QueryParam("party") @Nullable UUID party,
            @QueryParam("state") @Nullable String state,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("amountFrom") @Nullable String amountFrom,
            @QueryParam("amountTo") @Nullable String amountTo,
            @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
            @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @QueryParam("changedFrom") @Nullable LocalDate changedFrom,
            @QueryParam("changedTo") @Nullable LocalDate changedTo,
            @QueryParam("sort") String sort,
            @QueryParam("order") String order,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** Written to a file of its own as it arrives: it may be larger than what the portal has memory for. */
    @GET
    @Path("/exports/vouchers")
    @Produces(MediaType.WILDCARD)
    File vouchers(
            @QueryParam("format") String format,
            @QueryParam("debtor") @Nullable UUID debtor,
            @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
            @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @QueryParam("changedFrom") @Nullable LocalDate changedFrom,
            @QueryParam("changedTo") @Nullable LocalDate changedTo);

    @GET
    @Path("/exports/remittance")
    @Produces(MediaType.WILDCARD)
    File remittance(
            @QueryParam("format") String format,
            @QueryParam("side") String side,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to);
}
