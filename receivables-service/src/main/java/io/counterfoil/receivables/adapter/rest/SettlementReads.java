package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.application.reading.Debts;
import io.counterfoil.receivables.application.reading.SettlementView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag settlements. */
@Path("/settlements")
@Blocking
class SettlementReads {

    private final Debts debts;
    private final Reading reading;

    SettlementReads(Debts debts, Reading reading) {
        this.debts = debts;
        this.reading = reading;
    }

    @GET
    @OperationId("listSettlements")
    public Page<SettlementView> settlements(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String payableId) {
        return debts.settlements(reading.viewer(), Reading.id("payableId", payableId), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getSettlement")
    public SettlementView settlement(@RestPath UUID id) {
        return Reading.found(debts.settlement(reading.viewer(), id), "settlement");
    }
}
