package io.counterfoil.receivables.supervision.rest;

import io.counterfoil.receivables.supervision.Breakdown;
import io.counterfoil.receivables.supervision.By;
import io.counterfoil.receivables.supervision.CostOfFinance;
import io.counterfoil.receivables.supervision.DebtNetwork;
import io.counterfoil.receivables.supervision.ReadDebtNetwork;
import io.counterfoil.receivables.supervision.SumUpParts;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag supervision. */
@Path("/supervision")
@Blocking
class BreakdownReads {

    private static final By[] COSTS = {By.BANK, By.DEBTOR, By.INDUSTRY, By.REGION, By.TENOR};

    private final SumUpParts sumUp;
    private final ReadDebtNetwork network;
    private final Reading reading;

    BreakdownReads(SumUpParts sumUp, ReadDebtNetwork network, Reading reading) {
        this.sumUp = sumUp;
        this.network = network;
        this.reading = reading;
    }

    @GET
    @Path("breakdown")
    @OperationId("getBreakdown")
    public Breakdown breakdown(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String compareWith) {
        reading.viewer();
        return sumUp.of(
                Asked.one("by", by, By.values(), By::wireName),
                Asked.currency(currency),
                day("asOf", asOf),
                day("compareWith", compareWith));
    }

    @GET
    @Path("cost-of-finance")
    @OperationId("getCostOfFinance")
    public CostOfFinance cost(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until) {
        reading.viewer();
        return sumUp.cost(
                Asked.one("by", by, COSTS, By::wireName),
                Asked.currency(currency),
                day("from", from),
                day("until", until));
    }

    @GET
    @Path("network")
    @OperationId("getDebtNetwork")
    public DebtNetwork network(@RestQuery @Nullable String currency) {
        reading.viewer();
        return network.of(Asked.currency(currency));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null ? null : Asked.day(name, text);
    }
}
