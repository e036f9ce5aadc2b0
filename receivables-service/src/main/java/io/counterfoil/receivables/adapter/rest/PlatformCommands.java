package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.application.AddPolicy;
import io.counterfoil.receivables.application.AdvanceBusinessDate;
import io.counterfoil.receivables.application.ReadOperation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tags operations and platform. */
@Path("/")
@Blocking
class PlatformCommands {

    private static final int SOURCE_LENGTH_MAX = 200;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final AdvanceBusinessDate advanceBusinessDate;
    private final AddPolicy addPolicy;
    private final ReadOperation readOperation;
    private final Caller caller;

    PlatformCommands(
            AdvanceBusinessDate advanceBusinessDate, AddPolicy addPolicy, ReadOperation readOperation, Caller caller) {
        this.advanceBusinessDate = advanceBusinessDate;
        this.addPolicy = addPolicy;
        this.readOperation = readOperation;
        this.caller = caller;
    }

    record NewBusinessDate(
            @Nullable LocalDate date, @Nullable UUID actId) {}

    record NewPolicy(
            @Nullable LimitKind kind,
            @Nullable String currency,
            @Nullable LocalDate effectiveFrom,
            @Nullable String value,
            @Nullable String source,
            @Nullable UUID actId) {}

    @GET
    @Path("operations/{id}")
    @OperationId("getOperation")
    public OperationJson operation(@RestPath UUID id) {
        return OperationJson.of(readOperation.read(caller.participant(), id));
    }

    @GET
    @Path("operations/by-key/{key}")
    @OperationId("findOperation")
    public OperationJson operation(@RestPath String key) {
        return OperationJson.of(readOperation.read(caller.participant(), Caller.existingKey(key)));
    }

    @POST
    @Path("business-date")
    @OperationId("advanceBusinessDate")
    public CompletionStage<Response> advance(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewBusinessDate body) {
        Fields fields = new Fields();
        NewBusinessDate given = Bodies.required(body);
        LocalDate date = fields.day("date", given.date());
        fields.requireAllRead();
        return Answers.answer(
                () -> advanceBusinessDate.advance(
                        caller.support(key, "advance-business-date", given, given.actId()), date),
                prefer);
    }

    @POST
    @Path("policies")
    @OperationId("addPolicy")
    public CompletionStage<Response> addPolicy(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewPolicy body) {
        Fields fields = new Fields();
        NewPolicy given = Bodies.required(body);
        LimitKind kind = fields.required("kind", given.kind(), LimitKind.DEPTH_MAX);
        boolean byCurrency = kind == LimitKind.SMALLEST_PIECE;
        AddPolicy.Wish wish = new AddPolicy.Wish(
                kind,
                byCurrency ? given.currency() : null,
                fields.day("effectiveFrom", given.effectiveFrom()),
                byCurrency ? smallestPiece(fields, given) : whole(fields, given.value()),
                fields.text("source", given.source(), SOURCE_LENGTH_MAX));
        if (!byCurrency && given.currency() != null) {
            fields.violation("currency", "only for SMALLEST_PIECE");
        }
        fields.requireAllRead();
        return Answers.answer(
                () -> addPolicy.add(caller.support(key, "add-policy", given, given.actId()), wish), prefer);
    }

    private static long smallestPiece(Fields fields, NewPolicy given) {
        if (given.currency() == null || given.value() == null) {
            fields.violation(given.currency() == null ? "currency" : "value", "is required");
            return 0;
        }
        return fields.moneyAboveZero("value", new MoneyJson(given.value(), given.currency()))
                .minorUnits();
    }

    private static long whole(Fields fields, @Nullable String value) {
        String digits = fields.matching("value", value, WHOLE, "a whole number of at most 9 digits");
        return WHOLE.matcher(digits).matches() ? Long.parseLong(digits) : 0;
    }
}
