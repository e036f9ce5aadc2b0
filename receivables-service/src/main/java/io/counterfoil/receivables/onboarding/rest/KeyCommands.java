package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.RotateOwnKey;
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

/** Translates; decides nothing. The contract is openapi.yml, tag key-rotations. */
@Path("/key-rotations")
@Blocking
class KeyCommands {

    private static final int REASON_LENGTH_MAX = 200;

    private final RotateOwnKey rotateOwnKey;
    private final Caller caller;

    KeyCommands(RotateOwnKey rotateOwnKey, Caller caller) {
        this.rotateOwnKey = rotateOwnKey;
        this.caller = caller;
    }

    record NewKeyRotation(@Nullable String reason) {}

    @POST
    @OperationId("proposeKeyRotation")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewKeyRotation body) {
        Fields fields = new Fields();
        NewKeyRotation given = Bodies.required(body);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person maker = caller.person();
        return Answers.answer(
                () -> rotateOwnKey.propose(
                        caller.request(key, Caller.by(maker, "propose-key-rotation"), given), maker, reason),
                prefer);
    }

    @POST
    @Path("{id}/approval")
    @OperationId("approveKeyRotation")
    public CompletionStage<Response> approve(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person checker = caller.person();
        return Answers.answer(
                () -> rotateOwnKey.approve(
                        caller.request(key, Caller.by(checker, "approve-key-rotation " + id), null), checker, id),
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawKeyRotation")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person person = caller.person();
        return Answers.answer(
                () -> rotateOwnKey.withdraw(
                        caller.request(key, Caller.by(person, "withdraw-key-rotation " + id), null), person, id),
                prefer);
    }
}
