package io.counterfoil.portal.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Commands that propose an act: none of them names one, so each makes a new one. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ProposalsApi {

    @POST
    @Path("/participants")
    ProposalJson enrol(@HeaderParam("Idempotency-Key") UUID key, NewParticipantJson body);

    @POST
    @Path("/participants/{id}/{act}")
    ProposalJson participant(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/participants/{id}/key")
    ProposalJson replacedKey(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ReplacedKeyJson body);

    @POST
    @Path("/financing-requests/{id}/payout-undo")
    ProposalJson undoPayout(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/payables/{id}/paying-bank")
    ProposalJson payingBank(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, NewPayingBankJson body);

    @POST
    @Path("/settlements/{id}/closing")
    ProposalJson closeSettlement(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{what}/{id}/{act}")
    ProposalJson freeze(
            @PathParam("what") String what,
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/documents/{fingerprint}/{act}")
    ProposalJson document(
            @PathParam("fingerprint") String fingerprint,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    @POST
    @Path("/documents/{fingerprint}/restate")
    ProposalJson restated(
            @PathParam("fingerprint") String fingerprint,
            @HeaderParam("Idempotency-Key") UUID key,
            RestatementJson body);

    @POST
    @Path("/trade-groups/{group}/decide")
    ProposalJson decided(@PathParam("group") long group, @HeaderParam("Idempotency-Key") UUID key, GroupLimitJson body);

    @POST
    @Path("/trade-groups/{group}/merge")
    ProposalJson merged(@PathParam("group") long group, @HeaderParam("Idempotency-Key") UUID key, MergingJson body);

    @POST
    @Path("/threshold")
    ProposalJson threshold(@HeaderParam("Idempotency-Key") UUID key, NewThresholdJson body);

    /** @param rate of the face value that may be financed, in basis points */
    record RestatementJson(MoneyJson faceValue, int rate) {}

    record GroupLimitJson(MoneyJson limit) {}

    record MergingJson(long into, MoneyJson limit) {}

    record NewThresholdJson(int operators) {}

    @POST
    @Path("/policies")
    ProposalJson policy(@HeaderParam("Idempotency-Key") UUID key, NewPolicyJson body);

    @POST
    @Path("/business-date")
    ProposalJson businessDate(@HeaderParam("Idempotency-Key") UUID key, NewDateJson body);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewParticipantJson(
            String name,
            List<String> roles,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            @Nullable String signingAddress) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewPolicyJson(
            String kind, @Nullable String currency, LocalDate effectiveFrom, String value, String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplacedKeyJson(@Nullable String signingAddress) {}

    record NewPayingBankJson(UUID bank) {}

    record NewDateJson(LocalDate date) {}

    /** An operation with the act that it supports. */
    record ProposalJson(
            String state,
            @Nullable ProblemDetail problem,
            @Nullable UUID resourceId,
            @Nullable ActOfOperationJson act) {

        OperationJson operation() {
            return new OperationJson(state, problem, resourceId, null, null, null);
        }
    }

    record ActOfOperationJson(UUID id) {}
}
