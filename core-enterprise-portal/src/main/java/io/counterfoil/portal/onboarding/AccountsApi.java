package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/bank-accounts")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface AccountsApi {

    @GET
    ItemPage<AccountJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @POST
    OperationJson propose(@HeaderParam("Idempotency-Key") UUID key, NewAccountJson body);

    @GET
    @Path("/{id}")
    AccountJson get(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/micro-statement/answer")
    OperationJson state(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, StatedJson body);

    @POST
    @Path("/{id}/closure")
    OperationJson close(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ClosureJson body);

    record StatedJson(MoneyJson amount, String reference) {}

    record ClosureJson(String reason) {}

    record NewAccountJson(String number, String bankCode, String holder, String currency) {}

    /** @param number in a list the last four characters after **** */
    record AccountJson(
            UUID id,
            UUID participant,
            String number,
            String bankCode,
            String holder,
            String currency,
            String state,
            @Nullable String microStatement,
            @Nullable Integer triesLeft) {}
}
