package io.counterfoil.bank.limit.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.limit.CreditLimitDesk;
import io.counterfoil.bank.proposal.rest.Rejection;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag limits. */
@Path("/banks/{bank}/limits")
@Blocking
class LimitCommands {

    private final CreditLimitDesk desk;
    private final Acts acts;
    private final Caller caller;

    LimitCommands(CreditLimitDesk desk, Acts acts, Caller caller) {
        this.desk = desk;
        this.acts = acts;
        this.caller = caller;
    }

    record Proposal(
            @Nullable String party,
            @Nullable UUID participant,
            @Nullable MoneyJson limit,
            @Nullable LocalDate validUntil) {}

    @GET
    @OperationId("listLimits")
    public Page<LimitJson> list(
            @RestPath String bank,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<CreditLimitDesk.Utilisation> found = desk.list(acts.bank(bank), Reading.page(limit, cursor));
        return new Page<>(found.items().stream().map(LimitJson::of).toList(), found.nextCursor());
    }

    @POST
    @OperationId("proposeLimit")
    public Response propose(
            @RestPath String bank, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Proposal body) {
        HostedBank own = acts.bank(bank, key, "propose-limit");
        Fields fields = new Fields();
        Proposal given = body == null ? new Proposal(null, null, null, null) : body;
        Party party = fields.readBy("party", given.party(), LimitCommands::party, Party.DEBTOR);
        UUID participant = fields.id("participant", given.participant());
        Money most = fields.money("limit", given.limit());
        LocalDate validUntil = given.validUntil() == null ? null : fields.day("validUntil", given.validUntil());
        fields.requireAllRead();
        return Response.status(Response.Status.CREATED)
                .entity(LimitJson.of(desk.propose(own, party, participant, most, validUntil, caller.person())))
                .build();
    }

    private static Party party(String name) {
        for (Party party : Party.values()) {
            if (party.inWords().equals(name)) {
                return party;
            }
        }
        throw new IllegalArgumentException("one of debtor, supplier");
    }

    @POST
    @Path("{id}/activation")
    @OperationId("activateLimit")
    public LimitJson activate(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank own = acts.bank(bank, key, "activate-limit " + id);
        return LimitJson.of(desk.activate(own, id, caller.person()));
    }

    @POST
    @Path("{id}/rejection")
    @OperationId("rejectLimit")
    public LimitJson reject(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Rejection body) {
        HostedBank own = acts.bank(bank, key, "reject-limit " + id);
        String reason = Rejection.required(body);
        return LimitJson.of(desk.reject(own, id, caller.person(), reason));
    }
}
