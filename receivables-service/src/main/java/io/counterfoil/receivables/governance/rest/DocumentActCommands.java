package io.counterfoil.receivables.governance.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.receivables.governance.DocumentActs;
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
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag documents. */
@Path("/")
@Blocking
class DocumentActCommands {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-fA-F]{64}");
    private static final Bytes32 NONE = new Bytes32("0x" + "0".repeat(64));
    private static final int WHOLE = 10_000;

    private final DocumentActs acts;
    private final Caller caller;

    DocumentActCommands(DocumentActs acts, Caller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    record NewStatement(
            @Nullable MoneyJson faceValue,
            @Nullable Integer rate,
            @Nullable UUID actId) {}

    record NewLimit(@Nullable MoneyJson limit, @Nullable UUID actId) {}

    record Merging(
            @Nullable Long into,
            @Nullable MoneyJson limit,
            @Nullable UUID actId) {}

    @POST
    @Path("documents/{fingerprint}/unfreeze")
    @OperationId("unfreezeDocument")
    public CompletionStage<Response> unfreeze(
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        Bytes32 document = document(fingerprint);
        return Supporting.answer(
                caller, "unfreeze-document " + document, key, prefer, body, asked -> acts.unfreeze(asked, document));
    }

    @POST
    @Path("documents/{fingerprint}/restate")
    @OperationId("restateDocument")
    public CompletionStage<Response> restate(
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewStatement body) {
        Fields fields = new Fields();
        NewStatement given = Bodies.required(body);
        Bytes32 document = document(fields, fingerprint);
        Money faceValue = fields.money("faceValue", given.faceValue());
        int rate = fields.required("rate", given.rate(), 0);
        if (rate < 0 || rate > WHOLE) {
            fields.violation("rate", "from 0 to " + WHOLE);
        }
        fields.requireAllRead();
        return Answers.answer(
                () -> acts.restate(
                        Supporting.request(caller, key, "restate-document " + document, given, given.actId()),
                        document,
                        faceValue,
                        rate),
                prefer);
    }

    @POST
    @Path("documents/{fingerprint}/leave-group")
    @OperationId("leaveTradeGroup")
    public CompletionStage<Response> leaveGroup(
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        Bytes32 document = document(fingerprint);
        return Supporting.answer(
                caller, "leave-trade-group " + document, key, prefer, body, asked -> acts.leaveGroup(asked, document));
    }

    @POST
    @Path("trade-groups/{group}/decide")
    @OperationId("decideTradeGroup")
    public CompletionStage<Response> decide(
            @RestPath long group,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewLimit body) {
        Fields fields = new Fields();
        NewLimit given = Bodies.required(body);
        Money limit = fields.money("limit", given.limit());
        fields.requireAllRead();
        return Answers.answer(
                () -> acts.decideGroup(
                        Supporting.request(caller, key, "decide-trade-group " + group, given, given.actId()),
                        group,
                        limit),
                prefer);
    }

    @POST
    @Path("trade-groups/{group}/merge")
    @OperationId("mergeTradeGroups")
    public CompletionStage<Response> merge(
            @RestPath long group,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Merging body) {
        Fields fields = new Fields();
        Merging given = Bodies.required(body);
        long into = fields.required("into", given.into(), 0L);
        Money limit = fields.money("limit", given.limit());
        fields.requireAllRead();
        return Answers.answer(
                () -> acts.mergeGroups(
                        Supporting.request(caller, key, "merge-trade-groups " + group, given, given.actId()),
                        group,
                        into,
                        limit),
                prefer);
    }

    /** @throws io.counterfoil.kernel.RefusedException 400 for what is no fingerprint */
    static Bytes32 document(String fingerprint) {
        Fields fields = new Fields();
        Bytes32 document = document(fields, fingerprint);
        fields.requireAllRead();
        return document;
    }

    private static Bytes32 document(Fields fields, String fingerprint) {
        String read = fields.matching("fingerprint", fingerprint, FINGERPRINT, "0x and 64 hexadecimal digits");
        return FINGERPRINT.matcher(read).matches() ? new Bytes32(read.toLowerCase(Locale.ROOT)) : NONE;
    }
}
