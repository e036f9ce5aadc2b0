package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.payable.ChangeConfirmationRules;
import io.counterfoil.receivables.payable.model.ConfirmationRule;
import io.counterfoil.receivables.payable.model.ConfirmationRule.Tier;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag confirmation-rules. */
@Path("/confirmation-rules")
@Blocking
class RuleCommands {

    private final ChangeConfirmationRules changeRules;
    private final Caller caller;

    RuleCommands(ChangeConfirmationRules changeRules, Caller caller) {
        this.changeRules = changeRules;
        this.caller = caller;
    }

    record TierJson(@Nullable MoneyJson from, @Nullable Integer checkers) {}

    record NewConfirmationRule(
            @Nullable LocalDate effectiveFrom, @Nullable List<TierJson> tiers) {}

    @POST
    @OperationId("proposeConfirmationRule")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewConfirmationRule body) {
        Fields fields = new Fields();
        NewConfirmationRule given = Bodies.required(body);
        LocalDate effectiveFrom = fields.day("effectiveFrom", given.effectiveFrom());
        ConfirmationRule rule = rule(fields, given);
        Person maker = caller.person();
        return Answers.answer(
                () -> changeRules.propose(
                        caller.request(key, Caller.by(maker, "propose-confirmation-rule"), given),
                        maker,
                        rule,
                        effectiveFrom),
                prefer);
    }

    private static ConfirmationRule rule(Fields fields, NewConfirmationRule given) {
        List<Tier> tiers = new ArrayList<>();
        try {
            for (TierJson tier : fields.list("tiers", given.tiers(), ConfirmationRule.TIERS_MAX)) {
                String field = "tiers[" + tiers.size() + "]";
                Money from = fields.money(field + ".from", tier.from());
                tiers.add(new Tier(from, fields.required(field + ".checkers", tier.checkers(), 1)));
            }
            fields.requireAllRead();
            return new ConfirmationRule(tiers);
        } catch (IllegalArgumentException noRule) {
            throw RefusedException.malformed("tiers", String.valueOf(noRule.getMessage()));
        }
    }

    @POST
    @Path("{id}/consent")
    @OperationId("consentToConfirmationRule")
    public CompletionStage<Response> consent(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        Person checker = caller.person();
        return Answers.answer(
                () -> changeRules.consent(
                        caller.request(key, Caller.by(checker, "consent-to-confirmation-rule " + id), null),
                        checker,
                        id),
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawConfirmationRule")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> changeRules.withdraw(caller.request(key, "withdraw-confirmation-rule " + id, null), id), prefer);
    }
}
