package io.counterfoil.portal.booking;

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

@Path("/banks/{bank}")
@RegisterRestClient(configKey = "bank-gateway")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface BookingsApi {

    @GET
    @Path("/payment-work-items")
    ItemPage<WorkItemJson> workItems(
            @PathParam("bank") String bank,
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/payment-work-items/{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    WorkItemJson resolve(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            ResolutionJson body);

    /** @param file a camt.052, camt.053 or camt.054 */
    @POST
    @Path("/account-statements")
    @Consumes(MediaType.APPLICATION_XML)
    TakenJson take(@PathParam("bank") String bank, @HeaderParam("Idempotency-Key") UUID key, byte[] file);

    /** @param file a pain.002 */
    @POST
    @Path("/payment-status-reports")
    @Consumes(MediaType.APPLICATION_XML)
    ReportedJson takeReport(@PathParam("bank") String bank, @HeaderParam("Idempotency-Key") UUID key, byte[] file);

    @GET
    @Path("/payment-instructions")
    ItemPage<InstructionJson> instructions(
            @PathParam("bank") String bank,
            @QueryParam("waiting") String waiting,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/payment-instructions/{id}/repetition")
    @Consumes(MediaType.APPLICATION_JSON)
    InstructionJson again(
            @PathParam("bank") String bank,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            RepetitionJson body);

    record RepetitionJson(String reason) {}

    /** @param state of the instruction; null when it is about another payment than ours */
    record ReportedJson(
            String messageType, String messageId, @Nullable String state) {}

    record InstructionJson(
            UUID id,
            @Nullable UUID financingId,
            @Nullable UUID settlementId,
            String endToEndId,
            MoneyJson amount,
            int attempt,
            @Nullable String message,
            String state,
            @Nullable String stateReason,
            @Nullable Instant stateAt) {}

    record ResolutionJson(String action, String reason) {}

    /** @param workItems that the statement opened */
    record TakenJson(String messageType, String messageId, int bookings, int newBookings, int matched, int workItems) {}

    record WorkItemJson(
            UUID id,
            int part,
            String kind,
            ProposalJson proposal,
            @Nullable BookingJson booking,
            @Nullable ExpectedJson expectedPayment) {}

    record ProposalJson(String action, @Nullable MoneyJson amount) {}

    record BookingJson(
            String account,
            @Nullable LocalDate bookingDate,
            @Nullable LocalDate valueDate,
            List<PaymentJson> payments) {}

    record PaymentJson(
            int part,
            MoneyJson amount,
            String direction,
            @Nullable String endToEndId,
            List<String> remittance,
            @Nullable String partyName,
            @Nullable String partyAccount) {}

    record ExpectedJson(
            @Nullable UUID financingId, @Nullable UUID settlementId, String reference, MoneyJson amount) {}
}
