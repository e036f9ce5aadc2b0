package io.counterfoil.portal.rule;

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

@Path("/api/v1/confirmation-rules")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ConfirmationRulesApi {

    @GET
    ItemPage<RuleJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    RuleJson get(@PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson propose(@HeaderParam("Idempotency-Key") UUID key, NewRuleJson body);

    @POST
    @Path("/{id}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson consent(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdraw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    record NewRuleJson(LocalDate effectiveFrom, List<TierJson> tiers) {}

    record RuleJson(
            UUID id,
            LocalDate effectiveFrom,
            List<TierJson> tiers,
            String state,
            PersonalActJson maker,
            List<PersonalActJson> consents) {}

    record TierJson(MoneyJson from, int checkers) {}

    record PersonalActJson(String subject, String name, Instant at) {}
}
