package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.AcceptTerms;
import io.counterfoil.receivables.onboarding.PublishTerms;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag terms. */
@Path("/terms")
@Blocking
class TermsCommands {

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final Pattern SHA256 = Pattern.compile("0x[0-9a-f]{64}");
    private static final String SHA256_IN_WORDS = "0x and 64 hexadecimal digits in small letters";
    private static final int TITLE_LENGTH_MAX = 200;

    private final PublishTerms publishTerms;
    private final AcceptTerms acceptTerms;
    private final Caller caller;

    TermsCommands(PublishTerms publishTerms, AcceptTerms acceptTerms, Caller caller) {
        this.publishTerms = publishTerms;
        this.acceptTerms = acceptTerms;
        this.caller = caller;
    }

    record NewTerms(
            @Nullable String version,
            @Nullable String title,
            @Nullable String sha256,
            @Nullable LocalDate effectiveFrom,
            @Nullable UUID replaces) {}

    record Acceptance(@Nullable String sha256) {}

    @POST
    @OperationId("proposeTerms")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewTerms body) {
        Fields fields = new Fields();
        NewTerms given = Bodies.required(body);
        PublishTerms.Wish wish = new PublishTerms.Wish(
                fields.matching("version", given.version(), VERSION, "1 to 20 letters, digits, dots and hyphens"),
                fields.text("title", given.title(), TITLE_LENGTH_MAX),
                fields.matching("sha256", given.sha256(), SHA256, SHA256_IN_WORDS),
                fields.day("effectiveFrom", given.effectiveFrom()),
                given.replaces());
        fields.requireAllRead();
        Person proposer = caller.person();
        return Answers.answer(
                () -> publishTerms.propose(
                        caller.request(key, Caller.by(proposer, "propose-terms"), given), proposer, wish),
                prefer);
    }

    @POST
    @Path("{id}/publication")
    @OperationId("publishTerms")
    public CompletionStage<Response> publish(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person second = caller.person();
        return Answers.answer(
                () -> publishTerms.publish(
                        caller.request(key, Caller.by(second, "publish-terms " + id), null), second, id),
                prefer);
    }

    @POST
    @Path("{id}/acceptance")
    @OperationId("acceptTerms")
    public CompletionStage<Response> accept(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Acceptance body) {
        Fields fields = new Fields();
        Acceptance given = Bodies.required(body);
        String sha256 = fields.matching("sha256", given.sha256(), SHA256, SHA256_IN_WORDS);
        fields.requireAllRead();
        Person person = caller.person();
        return Answers.answer(
                () -> acceptTerms.accept(
                        caller.request(key, Caller.by(person, "accept-terms " + id), given), person, id, sha256),
                prefer);
    }
}
