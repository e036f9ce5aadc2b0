package io.counterfoil.receivables.governance.rest;

import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.governance.AddPolicy;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/")
@Blocking
class PolicyCommands {

    private static final int SOURCE_LENGTH_MAX = 200;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final AddPolicy addPolicy;
    private final Caller caller;

    PolicyCommands(AddPolicy addPolicy, Caller caller) {
        this.addPolicy = addPolicy;
        this.caller = caller;
    }

    record NewPolicy(
            @Nullable LimitKind kind,
            @Nullable String currency,
            @Nullable LocalDate effectiveFrom,
            @Nullable String value,
            @Nullable String source,
            @Nullable UUID actId) {}

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
                () -> addPolicy.add(Supporting.request(caller, key, "add-policy", given, given.actId()), wish), prefer);
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
