package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.EconomicOperatorNumber;
import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.rest.Supporting;
import io.counterfoil.receivables.onboarding.EnrolParticipant;
import io.counterfoil.receivables.onboarding.RotateParticipantKey;
import io.counterfoil.receivables.onboarding.SuspendParticipant;
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
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/participants")
@Blocking
class ParticipantCommands {

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final int NAME_LENGTH_MAX = 200;

    private final EnrolParticipant enrolParticipant;
    private final SuspendParticipant suspendParticipant;
    private final RotateParticipantKey rotateParticipantKey;
    private final Caller caller;

    ParticipantCommands(
            EnrolParticipant enrolParticipant,
            SuspendParticipant suspendParticipant,
            RotateParticipantKey rotateParticipantKey,
            Caller caller) {
        this.enrolParticipant = enrolParticipant;
        this.suspendParticipant = suspendParticipant;
        this.rotateParticipantKey = rotateParticipantKey;
        this.caller = caller;
    }

    record NewParticipant(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            @Nullable String signingAddress,
            @Nullable UUID actId) {}

    record NewKey(@Nullable String signingAddress, @Nullable UUID actId) {}

    @POST
    @OperationId("enrolParticipant")
    public CompletionStage<Response> enrol(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewParticipant body) {
        Fields fields = new Fields();
        NewParticipant given = Bodies.required(body);
        EnrolParticipant.Wish wish = new EnrolParticipant.Wish(
                given.id(),
                fields.text("name", given.name(), NAME_LENGTH_MAX),
                roles(fields.distinct("roles", given.roles(), Role.values().length)),
                identifier(fields.optional("uscc", given.uscc(), UnifiedSocialCreditCode::new), given.uscc()),
                identifier(fields.optional("lei", given.lei(), LegalEntityIdentifier::new), given.lei()),
                identifier(fields.optional("eori", given.eori(), EconomicOperatorNumber::new), given.eori()),
                given.signingAddress() == null ? null : address(fields, given.signingAddress()));
        fields.requireAllRead();
        return Answers.answer(
                () -> enrolParticipant.enrol(
                        Supporting.request(caller, key, "enrol-participant", given, given.actId()), wish),
                prefer);
    }

    @POST
    @Path("{id}/suspension")
    @OperationId("suspendParticipant")
    public CompletionStage<Response> suspend(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "suspend-participant " + id, key, prefer, body, asked -> suspendParticipant.suspend(asked, id));
    }

    @POST
    @Path("{id}/reinstatement")
    @OperationId("reinstateParticipant")
    public CompletionStage<Response> reinstate(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller,
                "reinstate-participant " + id,
                key,
                prefer,
                body,
                asked -> suspendParticipant.reinstate(asked, id));
    }

    @POST
    @Path("{id}/key")
    @OperationId("rotateKey")
    public CompletionStage<Response> rotateKey(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @Nullable NewKey body) {
        Fields fields = new Fields();
        NewKey given = body == null ? new NewKey(null, null) : body;
        String address = given.signingAddress() == null ? null : address(fields, given.signingAddress());
        fields.requireAllRead();
        return Answers.answer(
                () -> rotateParticipantKey.rotate(
                        Supporting.request(caller, key, "rotate-key " + id, given, given.actId()), id, address),
                prefer);
    }

    private static String address(Fields fields, @Nullable String given) {
        return fields.matching("signingAddress", given, ADDRESS, "0x and 40 hexadecimal digits");
    }

    private static EnumSet<Role> roles(List<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private static @Nullable String identifier(@Nullable Object checked, @Nullable String given) {
        return checked == null ? null : given;
    }
}
