package io.counterfoil.portal.limit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ItemPage;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface LimitsApi {

    @GET
    @Path("/limits")
    ItemPage<LimitJson> limits(
            @PathParam("bank") String bank,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/exposure-totals")
    TotalsJson totals(@PathParam("bank") String bank, @QueryParam("by") String by);

    @POST
    @Path("/limits")
    @Consumes(MediaType.APPLICATION_JSON)
    LimitJson propose(@PathParam("bank") String bank, @HeaderParam("Idempotency-Key") UUID key, NewLimitJson body);

    @POST
    @Path("/limits/{id}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    LimitJson activate(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/limits/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    LimitJson reject(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            RejectionJson body);

    record NewLimitJson(
            String party,
            UUID participant,
            MoneyJson limit,
            @Nullable LocalDate validUntil) {}

    record RejectionJson(String reason) {}

    record MoneyJson(String amount, String currency) {

        static MoneyJson of(Money money) {
            return new MoneyJson(money.toDecimal(), money.currency().getCurrencyCode());
        }

        Money money() {
            return Money.parse(amount, currency);
        }
    }

    record ByJson(String name, Instant at) {}

    record LimitJson(
            UUID id,
            String party,
            UUID participant,
            MoneyJson limit,
            @Nullable LocalDate validUntil,
            String state,
            ByJson proposedBy,
            @Nullable MoneyJson used,
            @Nullable MoneyJson left) {}

    record TotalJson(String key, MoneyJson outstanding, long financings) {}

    record TotalsJson(List<TotalJson> items) {}
}
