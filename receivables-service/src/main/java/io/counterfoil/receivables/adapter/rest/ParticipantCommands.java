package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.application.EnrolParticipant;
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
import org.jspecify.annotations.Nullable;

@Path("/participants")
@Blocking
class ParticipantCommands {

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final int NAME_LENGTH_MAX = 200;

    private final EnrolParticipant enrolParticipant;
    private final Caller caller;

    ParticipantCommands(EnrolParticipant enrolParticipant, Caller caller) {
        this.enrolParticipant = enrolParticipant;
        this.caller = caller;
    }

    record NewParticipant(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String signingAddress) {}

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
                given.signingAddress() == null
                        ? null
                        : fields.matching(
                                "signingAddress", given.signingAddress(), ADDRESS, "0x and 40 hexadecimal digits"));
        fields.requireAllRead();
        return Answers.answer(
                () -> enrolParticipant.enrol(caller.request(key, "enrol-participant", given), wish), prefer);
    }

    private static EnumSet<Role> roles(List<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private static @Nullable String identifier(@Nullable Object checked, @Nullable String given) {
        return checked == null ? null : given;
    }
}
