package io.counterfoil.bank.booking.rest;

import io.counterfoil.bank.booking.InstructAgain;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.booking.ResolveWorkItem;
import io.counterfoil.bank.booking.TakeStatement;
import io.counterfoil.bank.booking.TakeStatusReport;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.matching.Proposal;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Problems;
import io.counterfoil.service.web.Sha256;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}")
@Blocking
class BookingCommands {

    private static final Pattern XML = Pattern.compile("(application|text)/xml *(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final int REASON_LENGTH_MAX = 500;

    private final TakeStatement takeStatement;
    private final ResolveWorkItem resolveWorkItem;
    private final TakeStatusReport takeStatusReport;
    private final InstructAgain instructAgain;
    private final Acts acts;
    private final Caller caller;

    BookingCommands(
            TakeStatement takeStatement,
            ResolveWorkItem resolveWorkItem,
            TakeStatusReport takeStatusReport,
            InstructAgain instructAgain,
            Acts acts,
            Caller caller) {
        this.takeStatement = takeStatement;
        this.resolveWorkItem = resolveWorkItem;
        this.takeStatusReport = takeStatusReport;
        this.instructAgain = instructAgain;
        this.acts = acts;
        this.caller = caller;
    }

    /** Of whatever type it is declared: who may send at all is asked before, and by the same filter as everywhere. */
    @POST
    @Path("account-statements")
    @Consumes(MediaType.WILDCARD)
    @OperationId("takeAccountStatement")
    public Response take(
            @RestPath String bank,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            byte @Nullable [] content) {
        byte[] given = content == null ? new byte[0] : content;
        HostedBank asked = acts.bank(bank, key, "take-account-statement " + Sha256.of(given));
        return xml(
                declared,
                given,
                "the file of a camt.052, camt.053 or camt.054",
                () -> takeStatement.take(asked, given, caller.person().subject()));
    }

    @POST
    @Path("payment-status-reports")
    @Consumes(MediaType.WILDCARD)
    @OperationId("takePaymentStatusReport")
    public Response takeReport(
            @RestPath String bank,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            byte @Nullable [] content) {
        byte[] given = content == null ? new byte[0] : content;
        HostedBank asked = acts.bank(bank, key, "take-payment-status-report " + Sha256.of(given));
        return xml(
                declared,
                given,
                "the file of a pain.002",
                () -> StatusReportJson.of(takeStatusReport.take(asked, given)));
    }

    private static Response xml(@Nullable String declared, byte[] given, String what, Supplier<Object> taken) {
        if (declared == null || !XML.matcher(declared).matches()) {
            return Problems.response(
                    ProblemDetail.of("unsupported-media-type", 415, "Content-Type is application/xml: " + what));
        }
        if (given.length == 0) {
            throw RefusedException.malformed("body", "is required: " + what);
        }
        return Response.ok(taken.get()).build();
    }

    record RepetitionJson(@Nullable String reason) {}

    @POST
    @Path("payment-instructions/{id}/repetition")
    @OperationId("repeatPaymentInstruction")
    public InstructionJson again(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RepetitionJson body) {
        HostedBank asked = acts.bank(bank, key, "repeat-payment-instruction " + id);
        Fields fields = new Fields();
        String reason = fields.text("reason", body == null ? null : body.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        return InstructionJson.of(instructAgain.again(
                asked,
                id,
                new PaymentInstructionFile.Repeated(reason, caller.person().subject())));
    }

    /** @param expectedPaymentId missing: the proposed one */
    record ResolutionJson(
            @Nullable String action,
            @Nullable UUID expectedPaymentId,
            @Nullable String reason) {}

    @POST
    @Path("payment-work-items/{id}/resolution")
    @OperationId("resolvePaymentWorkItem")
    public WorkItemJson resolve(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ResolutionJson body) {
        HostedBank asked = acts.bank(bank, key, "resolve-payment-work-item " + id);
        ResolutionJson given = body == null ? new ResolutionJson(null, null, null) : body;
        Fields fields = new Fields();
        Proposal.Action action = fields.oneOf(
                "action",
                given.action(),
                BookingCommands::action,
                Proposal.Action.PUT_ASIDE,
                "one of "
                        + Arrays.stream(Proposal.Action.values())
                                .map(JsonWords::of)
                                .toList());
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        return WorkItemJson.of(resolveWorkItem.resolve(
                asked,
                id,
                new ResolveWorkItem.Wish(
                        action,
                        given.expectedPaymentId(),
                        reason,
                        caller.person().subject())));
    }

    private static Optional<Proposal.Action> action(String word) {
        return Arrays.stream(Proposal.Action.values())
                .filter(action -> JsonWords.of(action).equals(word))
                .findFirst();
    }
}
