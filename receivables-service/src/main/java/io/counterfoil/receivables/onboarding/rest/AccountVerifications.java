package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.VerifyBankAccount;
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
                        caller.request(key, Caller.by(checker, "check-bank-account " + id), given),
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
                        caller.request(key, Caller.by(second, "verify-bank-account " + id), null), second, id),
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
                        caller.request(key, Caller.by(drawer, "draw-micro-statement " + id), null), drawer, id),
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
                        caller.request(key, Caller.by(drawer, "send-micro-statement " + id), null), drawer, id),
                prefer);
    }
}
