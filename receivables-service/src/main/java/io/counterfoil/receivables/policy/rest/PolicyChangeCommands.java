package io.counterfoil.receivables.policy.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.policy.ChangePolicies;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/policy-changes")
@Blocking
class PolicyChangeCommands {

    private final ChangePolicies changePolicies;
    private final Caller caller;

    PolicyChangeCommands(ChangePolicies changePolicies, Caller caller) {
        this.changePolicies = changePolicies;
        this.caller = caller;
    }

    record NewPolicyChange(
            @Nullable String kind,
            @Nullable UUID participant,
            @Nullable String currency,
            @Nullable String documentKind,
            @Nullable LocalDate effectiveFrom,
            @Nullable String value,
            @Nullable String source) {}

    @POST
    @OperationId("proposePolicyChange")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewPolicyChange body) {
        Fields fields = new Fields();
        NewPolicyChange given = Bodies.required(body);
        PolicyKind kind = fields.oneOf(
                "kind", given.kind(), PolicyKind::of, PolicyKind.DELIVERY_DAYS_MAX, PolicyFields.KINDS_IN_WORDS);
        fields.requireAllRead(); // what else there must be depends on it
        PolicyScope scope =
                PolicyFields.scope(fields, kind, given.participant(), given.currency(), given.documentKind());
        Dated<Long> policy = new Dated<>(
                fields.day("effectiveFrom", given.effectiveFrom()),
                PolicyFields.value(fields, kind, scope.currency(), given.value()),
                fields.text("source", given.source(), PolicyFields.SOURCE_LENGTH_MAX));
        fields.requireAllRead();
        Person maker = caller.person();
        return Answers.answer(
                () -> changePolicies.propose(
                        caller.request(key, Caller.by(maker, "propose-policy-change"), given),
                        maker,
                        new ChangePolicies.Wish(kind, scope, policy)),
                prefer);
    }

    @POST
    @Path("{id}/agreement")
    @OperationId("agreeToPolicyChange")
    public CompletionStage<Response> agree(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person second = caller.person();
        return Answers.answer(
                () -> changePolicies.agree(
                        caller.request(key, Caller.by(second, "agree-to-policy-change " + id), null), second, id),
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawPolicyChange")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person by = caller.person();
        return Answers.answer(
                () -> changePolicies.withdraw(
                        caller.request(key, Caller.by(by, "withdraw-policy-change " + id), null), by, id),
                prefer);
    }
}
