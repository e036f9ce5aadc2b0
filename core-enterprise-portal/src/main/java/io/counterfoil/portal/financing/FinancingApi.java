package io.counterfoil.portal.financing;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/financing-requests")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface FinancingApi {

    @GET
    ItemPage<FinancingRequestJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    FinancingRequestJson get(@PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson ask(@HeaderParam("Idempotency-Key") UUID key, NewFinancingRequestJson body);

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson accept(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, QuoteAcceptanceJson body);

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdraw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson undo(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/undo-withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson withdrawUndo(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/not-received")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson sayNotReceived(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson dispute(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    record QuoteAcceptanceJson(UUID quoteId) {}

    record DocumentJson(@Nullable UUID documentId, String kind, String number, String fingerprint) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDocumentJson(UUID documentId, @Nullable MoneyJson amount) {}

    record NewFinancingRequestJson(
            UUID voucherId, MoneyJson value, List<NewDocumentJson> documents, List<UUID> banks) {}

    record FinancingRequestJson(
            UUID id,
            UUID voucherId,
            @Nullable UUID payableId,
            UUID supplier,
            @Nullable UUID bank,
            MoneyJson value,
            List<DocumentJson> documents,
            List<UUID> banks,
            List<QuoteJson> quotes,
            List<StepJson> steps,
            @Nullable UUID acceptedQuoteId,
            @Nullable UUID standingInstructionId,
            String state,
            @Nullable LocalDate quoteBy,
            @Nullable LocalDate approveBy,
            @Nullable LocalDate fundBy,
            @Nullable LocalDate attestBy,
            @Nullable LocalDate answerBy,
            @Nullable Boolean supplierAgreesToUndo,
            @Nullable Boolean bankAgreesToUndo,
            @Nullable Boolean fundsDisputed) {}

    record StepJson(
            UUID bank,
            String step,
            List<ReasonJson> reasons,
            @Nullable String registrationNumber,
            LocalDate toldOn) {}

    record ReasonJson(String check, String sentence) {}

    record QuoteJson(
            UUID id,
            UUID bank,
            String annualRate,
            MoneyJson fee,
            MoneyJson netProceeds,
            boolean recourse,
            String payoutAccountRef,
            LocalDate validUntil,
            LocalDate approveBy,
            @Nullable PriceJson price) {}

    record PriceJson(
            MoneyJson cost,
            MoneyJson discount,
            @Nullable String yearlyCost,
            @Nullable Long days,
            @Nullable DayJson arrival,
            @Nullable DayJson repayment) {}

    record DayJson(
            LocalDate agreed,
            @Nullable LocalDate day,
            @Nullable Integer yearNotPublished) {}
}
