package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.AddIdentifier;
import io.counterfoil.receivables.onboarding.model.Identifier;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag participants. */
@Path("/identifiers")
@Blocking
class IdentifierCommands {

    private static final String SCHEMES =
            Stream.of(IdentifierScheme.values()).map(IdentifierScheme::wireName).collect(Collectors.joining(", "));

    private final AddIdentifier addIdentifier;
    private final Caller caller;

    IdentifierCommands(AddIdentifier addIdentifier, Caller caller) {
        this.addIdentifier = addIdentifier;
        this.caller = caller;
    }

    record NewIdentifier(
            @Nullable UUID participant,
            @Nullable String scheme,
            @Nullable String value,
            @Nullable String evidence) {}

    @POST
    @OperationId("proposeIdentifier")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewIdentifier body) {
        Fields fields = new Fields();
        NewIdentifier given = Bodies.required(body);
        IdentifierScheme scheme = fields.oneOf(
                "scheme", given.scheme(), IdentifierScheme::of, IdentifierScheme.USCC, "one of " + SCHEMES);
        AddIdentifier.Wish wish = new AddIdentifier.Wish(
                fields.id("participant", given.participant()),
                scheme,
                fields.readBy("value", given.value(), scheme::checked, ""),
                fields.text("evidence", given.evidence(), Identifier.EVIDENCE_LENGTH_MAX));
        fields.requireAllRead();
        Person proposer = caller.person();
        return Answers.answer(
                () -> addIdentifier.propose(
                        caller.request(key, Caller.by(proposer, "propose-identifier"), given), proposer, wish),
                prefer);
    }

    @POST
    @Path("{id}/confirmation")
    @OperationId("confirmIdentifier")
    public CompletionStage<Response> confirm(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person second = caller.person();
        return Answers.answer(
                () -> addIdentifier.confirm(
                        caller.request(key, Caller.by(second, "confirm-identifier " + id), null), second, id),
                prefer);
    }

    record Rejection(@Nullable String reason) {}

    @POST
    @Path("{id}/rejection")
    @OperationId("rejectIdentifier")
    public CompletionStage<Response> reject(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Rejection body) {
        Fields fields = new Fields();
        Rejection given = Bodies.required(body);
        String reason = fields.text("reason", given.reason(), Identifier.REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person by = caller.person();
        return Answers.answer(
                () -> addIdentifier.reject(
                        caller.request(key, Caller.by(by, "reject-identifier " + id), given), by, id, reason),
                prefer);
    }
}
