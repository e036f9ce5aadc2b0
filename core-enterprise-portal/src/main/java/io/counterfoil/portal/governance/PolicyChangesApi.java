package io.counterfoil.portal.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.Rejection;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Policies that two people change, and what a policy would refuse. */
@Path("/api/v1")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface PolicyChangesApi {

    @GET
    @Path("/policy-changes")
    ItemPage<ChangeJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/policy-changes/{id}")
    ChangeJson get(@PathParam("id") UUID id);

    @POST
    @Path("/policy-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson propose(@HeaderParam("Idempotency-Key") UUID key, NewChangeJson body);

    @POST
    @Path("/policy-changes/{id}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson agree(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/policy-changes/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdraw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @GET
    @Path("/policy-preview")
    PreviewJson preview(
            @QueryParam("kind") String kind,
            @QueryParam("participant") @Nullable UUID participant,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("documentKind") @Nullable String documentKind,
            @QueryParam("effectiveFrom") LocalDate effectiveFrom,
            @QueryParam("value") String value,
            @QueryParam("source") String source,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewChangeJson(
            String kind,
            @Nullable UUID participant,
            @Nullable String currency,
            @Nullable String documentKind,
            LocalDate effectiveFrom,
            String value,
            String source) {}

    record ChangeJson(
            UUID id,
            String kind,
            @Nullable UUID participant,
            @Nullable String currency,
            @Nullable String documentKind,
            LocalDate effectiveFrom,
            String value,
            String source,
            String state,
            @Nullable PersonJson maker,
            @Nullable PersonJson decider) {}

    record PersonJson(String subject, String name, Instant at) {}

    /** @param looked cases that were looked at */
    record PreviewJson(
            LocalDate day,
            int looked,
            List<CaseJson> items,
            @Nullable String nextCursor) {}

    record CaseJson(
            String kind,
            UUID id,
            @Nullable String number,
            UUID participant,
            MoneyJson value,
            List<Rejection> rejections) {}
}
