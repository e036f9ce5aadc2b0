package io.counterfoil.portal.payable;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
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

@Path("/api/v1/payables")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface PayablesApi {

    @GET
    ItemPage<PayableJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    PayableJson get(@PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson record(@HeaderParam("Idempotency-Key") UUID key, NewPayableJson payable);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewPayableJson(
            String invoiceNumber,
            UUID creditor,
            MoneyJson amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            UUID payingBank,
            @Nullable String longTenorReason) {}

    /** @param maker shown to the debtor */
    record PayableJson(
            UUID id,
            UUID voucherId,
            String invoiceNumber,
            UUID debtor,
            UUID creditor,
            UUID payingBank,
            @Nullable UUID askedBank,
            MoneyJson amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate confirmBy,
            @Nullable String refusalReason,
            @Nullable String longTenorReason,
            @Nullable MoneyJson live,
            @Nullable UUID openSettlementId,
            @Nullable PersonalActJson maker,
            @Nullable List<PersonalActJson> consents) {}

    record PersonalActJson(String subject, String name, Instant at) {}
}
