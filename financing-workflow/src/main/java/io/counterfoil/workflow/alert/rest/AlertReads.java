package io.counterfoil.workflow.alert.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.alert.CaseAlert;
import io.counterfoil.workflow.alert.CaseAlerts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag alerts. */
@Path("/alerts")
@Blocking
class AlertReads {

    private final CaseAlerts alerts;
    private final Caller caller;

    AlertReads(CaseAlerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @OperationId("listCaseAlerts")
    public Page<CaseAlert> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        caller.participant(); // nobody reads for no one
        return alerts.list(Reading.page(limit, cursor));
    }
}
