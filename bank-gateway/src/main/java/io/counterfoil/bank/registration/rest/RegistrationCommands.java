package io.counterfoil.bank.registration.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.registration.DecideOnRegistration;
import io.counterfoil.bank.registration.Registration;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag registration. */
@Path("/banks/{bank}/financing-requests/{id}/registration")
@Blocking
class RegistrationCommands {

    private static final int NUMBERS_MAX = 500; // what the registry shows of one receivable
    private static final int YEARS_MAX = 30; // what the registry takes

    private final DecideOnRegistration decide;
    private final LedgerReads chain;
    private final Acts acts;
    private final Caller caller;

    RegistrationCommands(DecideOnRegistration decide, LedgerReads chain, Acts acts, Caller caller) {
        this.decide = decide;
        this.chain = chain;
        this.acts = acts;
        this.caller = caller;
    }

    record GoOnJson(@Nullable String reason, @Nullable List<String> numbers) {}

    record AmendmentJson(
            @Nullable MoneyJson amount,
            @Nullable LocalDate expiresOn,
            @Nullable String reason) {}

    @GET
    @Path("")
    @OperationId("getRegistration")
    public RegistrationJson registration(@RestPath String bank, @RestPath UUID id) {
        HostedBank own = acts.bank(bank);
        return RegistrationJson.of(id, decide.registration(own, id));
    }

    @POST
    @Path("decision")
    @OperationId("goOnBesidePriorRegistration")
    public RegistrationJson goOn(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable GoOnJson body) {
        HostedBank own = acts.bank(bank, key, "go-on-beside-prior-registration " + id);
        Fields fields = new Fields();
        String reason =
                fields.text("reason", body == null ? null : body.reason(), Registration.Decision.REASON_CHARACTERS_MAX);
        List<String> seen = fields.distinct("numbers", body == null ? null : body.numbers(), NUMBERS_MAX);
        fields.requireAllRead();
        return RegistrationJson.of(id, decide.goOn(own, id, Set.copyOf(seen), reason, caller.person()));
    }

    @POST
    @Path("amendment")
    @OperationId("amendRegistration")
    public RegistrationJson amend(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable AmendmentJson body) {
        HostedBank own = acts.bank(bank, key, "amend-registration " + id);
        AmendmentJson given = body == null ? new AmendmentJson(null, null, null) : body;
        Fields fields = new Fields();
        Money amount = fields.moneyAboveZero("amount", given.amount());
        LocalDate expiresOn = fields.day("expiresOn", given.expiresOn());
        String reason = fields.text("reason", given.reason(), Registration.Decision.REASON_CHARACTERS_MAX);
        fields.requireAllRead();
        LocalDate today = chain.today();
        LocalDate last = today.plusYears(YEARS_MAX);
        if (expiresOn.isBefore(today) || expiresOn.isAfter(last)) {
            fields.violation("expiresOn", "from " + today + " to " + last);
        }
        fields.requireAllRead();
        return RegistrationJson.of(id, decide.amend(own, id, new Registration.Terms(amount, expiresOn), reason));
    }
}
