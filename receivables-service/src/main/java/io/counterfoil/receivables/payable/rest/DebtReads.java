package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.payable.PayableView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag payables. */
@Path("/")
@Blocking
class DebtReads {

    private static final Set<String> STATES = Set.of(
            "recorded", "refused", "lapsed", "proposed", "issued", "overdue", "defaulted", "settled", "cancelled");

    private final Debts debts;
    private final Reading reading;

    DebtReads(Debts debts, Reading reading) {
        this.debts = debts;
        this.reading = reading;
    }

    @GET
    @Path("payables")
    @OperationId("listPayables")
    public Page<PayableView> payables(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @RestQuery @Nullable String state) {
        return debts.payables(reading.viewer(), Reading.oneOf(STATES, "state", state), Reading.page(limit, cursor));
    }

    @GET
    @Path("payables/{id}")
    @OperationId("getPayable")
    public PayableView payable(@RestPath UUID id) {
        return Reading.found(debts.payable(reading.viewer(), id), "payable");
    }
}
