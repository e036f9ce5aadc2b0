package io.counterfoil.receivables.financing.rest;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.receivables.financing.AcceptQuote;
import io.counterfoil.receivables.financing.AcceptUnderInstruction;
import io.counterfoil.receivables.financing.DisputeFunds;
import io.counterfoil.receivables.financing.EndFinancing;
import io.counterfoil.receivables.financing.QuoteFinancing;
import io.counterfoil.receivables.financing.RequestFinancing;
import io.counterfoil.receivables.financing.RequestFinancing.Document;
import io.counterfoil.receivables.financing.SayNotReceived;
import io.counterfoil.receivables.governance.UndoInstructedPayout;
import io.counterfoil.receivables.governance.rest.Supporting;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Request;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag financing. */
@Path("/financing-requests")
@Blocking
class FinancingCommands {

    private static final int DOCUMENTS_MAX = 10;
    private static final int BANKS_MAX = 10;
    private static final int ACCOUNT_LENGTH_MAX = 64;
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,6})?");

    private final RequestFinancing requestFinancing;
    private final QuoteFinancing quoteFinancing;
    private final AcceptQuote acceptQuote;
    private final AcceptUnderInstruction acceptUnderInstruction;
    private final EndFinancing endFinancing;
    private final DisputeFunds disputeFunds;
    private final SayNotReceived sayNotReceived;
    private final UndoInstructedPayout undoInstructedPayout;
    private final Caller caller;

    FinancingCommands(
            RequestFinancing requestFinancing,
            QuoteFinancing quoteFinancing,
            AcceptQuote acceptQuote,
            AcceptUnderInstruction acceptUnderInstruction,
            EndFinancing endFinancing,
            DisputeFunds disputeFunds,
            SayNotReceived sayNotReceived,
            UndoInstructedPayout undoInstructedPayout,
            Caller caller) {
        this.requestFinancing = requestFinancing;
        this.quoteFinancing = quoteFinancing;
        this.acceptQuote = acceptQuote;
        this.acceptUnderInstruction = acceptUnderInstruction;
        this.endFinancing = endFinancing;
        this.disputeFunds = disputeFunds;
        this.sayNotReceived = sayNotReceived;
        this.undoInstructedPayout = undoInstructedPayout;
        this.caller = caller;
    }

    record DocumentJson(@Nullable UUID documentId, @Nullable MoneyJson amount) {}

    record NewFinancingRequest(
            @Nullable UUID voucherId,
            @Nullable MoneyJson value,
            @Nullable List<DocumentJson> documents,
            @Nullable List<UUID> banks) {}

    record NewQuote(
            @Nullable String annualRate,
            @Nullable MoneyJson fee,
            @Nullable MoneyJson netProceeds,
            @Nullable Boolean recourse,
            @Nullable String payoutAccountRef,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate approveBy) {}

    record QuoteAcceptance(@Nullable UUID quoteId) {}

    @POST
    @OperationId("requestFinancing")
    public CompletionStage<Response> request(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewFinancingRequest body) {
        Fields fields = new Fields();
        NewFinancingRequest given = Bodies.required(body);
        RequestFinancing.Wish wish = new RequestFinancing.Wish(
                fields.id("voucherId", given.voucherId()),
                fields.moneyAboveZero("value", given.value()),
                documents(fields, fields.list("documents", given.documents(), DOCUMENTS_MAX)),
                fields.distinct("banks", given.banks(), BANKS_MAX));
        fields.requireAllRead();
        return Answers.answer(
                () -> requestFinancing.request(caller.request(key, "request-financing", given), wish), prefer);
    }

    @POST
    @Path("{id}/quotes")
    @OperationId("quoteFinancing")
    public CompletionStage<Response> quote(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewQuote body) {
        Fields fields = new Fields();
        NewQuote given = Bodies.required(body);
        QuoteFinancing.Wish wish = new QuoteFinancing.Wish(
                fields.matching("annualRate", given.annualRate(), RATE, "percent per year, such as 3.85"),
                fields.money("fee", given.fee()),
                fields.money("netProceeds", given.netProceeds()),
                fields.required("recourse", given.recourse(), false),
                fields.text("payoutAccountRef", given.payoutAccountRef(), ACCOUNT_LENGTH_MAX),
                fields.day("validUntil", given.validUntil()),
                fields.day("approveBy", given.approveBy()));
        fields.requireAllRead();
        return Answers.answer(
                () -> quoteFinancing.quote(caller.request(key, "quote-financing " + id, given), id, wish), prefer);
    }

    @POST
    @Path("{id}/acceptance")
    @OperationId("acceptQuote")
    public CompletionStage<Response> accept(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            QuoteAcceptance body) {
        Fields fields = new Fields();
        QuoteAcceptance given = Bodies.required(body);
        UUID quoteId = fields.id("quoteId", given.quoteId());
        fields.requireAllRead();
        return Answers.answer(
                () -> {
                    Request request = caller.request(key, "accept-quote " + id, given);
                    return caller.roles().contains(TokenRole.SYSTEM.wireName())
                            ? acceptUnderInstruction.accept(request, id, quoteId)
                            : acceptQuote.accept(request, id, quoteId);
                },
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawFinancing")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> endFinancing.withdraw(caller.request(key, "withdraw-financing " + id, null), id), prefer);
    }

    @POST
    @Path("{id}/undo")
    @OperationId("undoFinancing")
    public CompletionStage<Response> undo(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> endFinancing.undo(caller.request(key, "undo-financing " + id, null), id), prefer);
    }

    @POST
    @Path("{id}/undo-withdrawal")
    @OperationId("withdrawUndo")
    public CompletionStage<Response> withdrawUndo(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> endFinancing.withdrawUndo(caller.request(key, "withdraw-undo " + id, null), id), prefer);
    }

    @POST
    @Path("{id}/not-received")
    @OperationId("sayNotReceived")
    public CompletionStage<Response> notReceived(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> sayNotReceived.say(caller.request(key, "not-received " + id, null), id), prefer);
    }

    @POST
    @Path("{id}/dispute")
    @OperationId("disputeFunds")
    public CompletionStage<Response> dispute(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> disputeFunds.dispute(caller.request(key, "dispute-funds " + id, null), id), prefer);
    }

    private static List<Document> documents(Fields fields, List<DocumentJson> given) {
        List<Document> documents = new ArrayList<>();
        for (DocumentJson document : given) {
            String field = "documents[" + documents.size() + "]";
            documents.add(new Document(
                    fields.id(field + ".documentId", document.documentId()),
                    document.amount() == null ? null : fields.moneyAboveZero(field + ".amount", document.amount())));
        }
        return documents;
    }

    @POST
    @Path("{id}/payout-undo")
    @OperationId("undoPayout")
    public CompletionStage<Response> undoPayout(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "undo-payout " + id, key, prefer, body, asked -> undoInstructedPayout.undo(asked, id));
    }
}
