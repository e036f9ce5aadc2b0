package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.payable.ConfirmPayables;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.RecordPayables;
import io.counterfoil.receivables.payable.RecordPayables.Wish;
import io.counterfoil.receivables.payable.RefusePayable;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag payables. */
@Path("/")
@Blocking
public class PayableCommands {

    private static final int BATCH_MAX = 100;
    private static final int REASON_LENGTH_MAX = 500;

    private final RecordPayables recordPayables;
    private final ConfirmPayables confirmPayables;
    private final RefusePayable refusePayable;
    private final Caller caller;

    PayableCommands(
            RecordPayables recordPayables,
            ConfirmPayables confirmPayables,
            RefusePayable refusePayable,
            Caller caller) {
        this.recordPayables = recordPayables;
        this.confirmPayables = confirmPayables;
        this.refusePayable = refusePayable;
        this.caller = caller;
    }

    record PayableBatch(@Nullable List<NewPayableJson> items) {}

    record Confirmations(@Nullable List<UUID> payableIds) {}

    record RefusalReason(@Nullable String reason) {}

    @POST
    @Path("payables")
    @OperationId("recordPayable")
    public CompletionStage<Response> record(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewPayableJson body) {
        Fields fields = new Fields();
        NewPayableJson given = Bodies.required(body);
        PayableRecord payable = given.read(fields, caller.participant(), caller.person());
        fields.requireAllRead();
        return Answers.answer(
                () -> recordPayables.recordOne(caller.request(key, "record-payable", given), payable), prefer);
    }

    @POST
    @Path("payable-batches")
    @OperationId("recordPayables")
    public CompletionStage<Response> recordBatch(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, PayableBatch body) {
        Fields fields = new Fields();
        PayableBatch given = Bodies.required(body);
        List<NewPayableJson> items = fields.list("items", given.items(), BATCH_MAX);
        fields.requireAllRead();
        UUID debtor = caller.participant();
        Person maker = caller.person();
        List<Wish> wishes =
                items.stream().map(item -> wish(item, debtor, maker)).toList();
        return Answers.answer(
                () -> recordPayables.recordBatch(caller.request(key, "record-payables", given), wishes), prefer);
    }

    @POST
    @Path("payables/{id}/confirmation")
    @OperationId("confirmPayable")
    public CompletionStage<Response> confirm(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person checker = caller.person();
        return Answers.answer(
                () -> confirmPayables.confirmOne(
                        caller.request(key, Caller.by(checker, "confirm-payable " + id), null), checker, id),
                prefer);
    }

    @POST
    @Path("payables/{id}/refusal")
    @OperationId("refusePayable")
    public CompletionStage<Response> refuse(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            RefusalReason body) {
        Fields fields = new Fields();
        RefusalReason given = Bodies.required(body);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        return Answers.answer(
                () -> refusePayable.refuse(caller.request(key, "refuse-payable " + id, given), id, reason), prefer);
    }

    @POST
    @Path("confirmations")
    @OperationId("confirmPayables")
    public CompletionStage<Response> confirmBatch(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, Confirmations body) {
        Fields fields = new Fields();
        Confirmations given = Bodies.required(body);
        List<UUID> ids = fields.distinct("payableIds", given.payableIds(), BATCH_MAX);
        fields.requireAllRead();
        Person checker = caller.person();
        return Answers.answer(
                () -> confirmPayables.confirmBatch(
                        caller.request(key, Caller.by(checker, "confirm-payables"), given), checker, ids),
                prefer);
    }

    private static Wish wish(NewPayableJson item, UUID debtor, Person maker) {
        Fields fields = new Fields();
        try {
            PayableRecord payable = item.read(fields, debtor, maker);
            fields.requireAllRead();
            return new Wish(payable, null);
        } catch (RefusedException malformed) {
            return new Wish(null, malformed);
        }
    }
}
