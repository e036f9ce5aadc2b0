package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.payable.ConfirmationRuleView;
import io.counterfoil.receivables.payable.Rules;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag confirmation-rules. */
@Path("/confirmation-rules")
@Blocking
class RuleReads {

    private final Rules rules;
    private final Reading reading;

    RuleReads(Rules rules, Reading reading) {
        this.rules = rules;
        this.reading = reading;
    }

    @GET
    @OperationId("listConfirmationRules")
    public Page<ConfirmationRuleView> rules(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return rules.list(reading.viewer(), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getConfirmationRule")
    public ConfirmationRuleView rule(@RestPath UUID id) {
        return Reading.found(rules.find(reading.viewer(), id), "confirmation rule");
    }
}
