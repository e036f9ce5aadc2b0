package io.counterfoil.receivables.alert.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.alert.HandleAlert;
import io.counterfoil.receivables.alert.SearchAlerts;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag supervision. */
@Path("/supervision")
@Blocking
class AlertCommands {

    private final HandleAlert handle;
    private final SearchAlerts searches;
    private final Caller caller;

    AlertCommands(HandleAlert handle, SearchAlerts searches, Caller caller) {
        this.handle = handle;
        this.searches = searches;
        this.caller = caller;
    }

    record Reason(@Nullable String reason) {

        static String read(@Nullable Reason body) {
            Fields fields = new Fields();
            String reason = fields.text("reason", Bodies.required(body).reason(), HandleAlert.REASON_LENGTH_MAX);
            fields.requireAllRead();
            return reason;
        }
    }

    @POST
    @Path("alert-searches")
    @OperationId("searchAlerts")
    public CompletionStage<Response> search(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> searches.search(caller.request(key, "search-alerts", null)), prefer);
    }

    @POST
    @Path("alerts/{id}/taking")
    @OperationId("takeAlert")
    public CompletionStage<Response> take(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person person = caller.person();
        return Answers.answer(
                () -> handle.take(caller.request(key, Caller.by(person, "take-alert " + id), null), person, id),
                prefer);
    }

    @POST
    @Path("alerts/{id}/acknowledgement")
    @OperationId("acknowledgeAlert")
    public CompletionStage<Response> acknowledge(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Reason body) {
        String reason = Reason.read(body);
        Person person = caller.person();
        return Answers.answer(
                () -> handle.acknowledge(
                        caller.request(key, Caller.by(person, "acknowledge-alert " + id), body), person, id, reason),
                prefer);
    }

    @POST
    @Path("alerts/{id}/escalation")
    @OperationId("escalateAlert")
    public CompletionStage<Response> escalate(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Reason body) {
        String reason = Reason.read(body);
        Person person = caller.person();
        return Answers.answer(
                () -> handle.escalate(
                        caller.request(key, Caller.by(person, "escalate-alert " + id), body), person, id, reason),
                prefer);
    }
}
