package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.application.VerifyBankAccount;
import io.counterfoil.receivables.domain.Person;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What operators do with accounts of others. Translates; decides nothing. The contract is openapi.yml, tag bank-accounts. */
@Path("/bank-accounts")
@Blocking
class AccountVerifications {

    private static final int EVIDENCE_LENGTH_MAX = 500;

    private final VerifyBankAccount verifyAccount;
    private final Caller caller;

    AccountVerifications(VerifyBankAccount verifyAccount, Caller caller) {
        this.verifyAccount = verifyAccount;
        this.caller = caller;
    }

    record Evidence(@Nullable String evidence) {}

    @POST
    @Path("{id}/check")
    @OperationId("checkBankAccount")
    public CompletionStage<Response> check(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Evidence body) {
        Fields fields = new Fields();
        Evidence given = Bodies.required(body);
        String evidence = fields.text("evidence", given.evidence(), EVIDENCE_LENGTH_MAX);
        fields.requireAllRead();
        Person checker = caller.person();
        return Answers.answer(
                () -> verifyAccount.check(
                        caller.request(key, PayableCommands.by(checker, "check-bank-account " + id), given),
                        checker,
                        id,
                        evidence),
                prefer);
    }

    @POST
    @Path("{id}/verification")
    @OperationId("verifyBankAccount")
    public CompletionStage<Response> verify(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person second = caller.person();
        return Answers.answer(
                () -> verifyAccount.verify(
                        caller.request(key, PayableCommands.by(second, "verify-bank-account " + id), null), second, id),
                prefer);
    }

    @POST
    @Path("{id}/micro-statement")
    @OperationId("drawMicroStatement")
    public CompletionStage<Response> draw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person drawer = caller.person();
        return Answers.answer(
                () -> verifyAccount.draw(
                        caller.request(key, PayableCommands.by(drawer, "draw-micro-statement " + id), null),
                        drawer,
                        id),
                prefer);
    }

    @POST
    @Path("{id}/micro-statement/sending")
    @OperationId("sendMicroStatement")
    public CompletionStage<Response> send(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person drawer = caller.person();
        return Answers.answer(
                () -> verifyAccount.send(
                        caller.request(key, PayableCommands.by(drawer, "send-micro-statement " + id), null),
                        drawer,
                        id),
                prefer);
    }
}
