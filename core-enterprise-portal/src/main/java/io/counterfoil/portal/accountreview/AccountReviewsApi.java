package io.counterfoil.portal.accountreview;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/bank-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface AccountReviewsApi {

    @GET
    ItemPage<AccountJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    AccountJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/micro-statement")
    StatementJson statement(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/check")
    OperationJson check(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EvidenceJson body);

    @POST
    @Path("/{id}/verification")
    OperationJson verify(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/micro-statement")
    OperationJson draw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/micro-statement/sending")
    OperationJson send(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    record EvidenceJson(String evidence) {}

    record PersonJson(String subject, String name, Instant at) {}

    record CheckedJson(String evidence, PersonJson by) {}

    record VerifiedJson(String method, LocalDate day) {}

    record StatementJson(MoneyJson amount, String reference) {}

    /** @param number in a list the last four characters after **** */
    record AccountJson(
            UUID id,
            UUID participant,
            String number,
            String bankCode,
            String holder,
            String currency,
            String state,
            PersonJson proposed,
            @Nullable String microStatement,
            @Nullable Integer triesLeft,
            @Nullable CheckedJson checked,
            @Nullable VerifiedJson verified) {}
}
