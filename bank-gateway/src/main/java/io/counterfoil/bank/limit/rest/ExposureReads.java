package io.counterfoil.bank.limit.rest;

import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.limit.CreditLimitDesk;
import io.counterfoil.bank.limit.Exposure;
import io.counterfoil.bank.limit.ExposureTotal;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}")
@Blocking
class ExposureReads {

    private static final Map<String, ExposureTotal.By> BY = Arrays.stream(ExposureTotal.By.values())
            .collect(Collectors.toMap(ExposureTotal.By::inWords, Function.identity()));

    private final CreditLimitDesk desk;
    private final Acts acts;

    ExposureReads(CreditLimitDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    record ExposureJson(
            UUID financingId, UUID debtor, UUID supplier, MoneyJson outstanding, LocalDate dueOn, String state) {

        static ExposureJson of(Exposure exposure) {
            return new ExposureJson(
                    exposure.financing(),
                    exposure.debtor(),
                    exposure.supplier(),
                    MoneyJson.of(exposure.outstanding()),
                    exposure.dueOn(),
                    exposure.state().inWords());
        }
    }

    record TotalJson(String key, MoneyJson outstanding, long financings) {

        static TotalJson of(ExposureTotal total) {
            return new TotalJson(total.key(), MoneyJson.of(total.outstanding()), total.financings());
        }
    }

    record TotalsJson(String by, List<TotalJson> items) {}

    @GET
    @Path("exposures")
    @OperationId("listExposures")
    public Page<ExposureJson> exposures(
            @RestPath String bank,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Exposure> found = desk.exposures(acts.bank(bank), Reading.page(limit, cursor));
        return new Page<>(found.items().stream().map(ExposureJson::of).toList(), found.nextCursor());
    }

    @GET
    @Path("exposure-totals")
    @OperationId("getExposureTotals")
    public TotalsJson totals(@RestPath String bank, @QueryParam("by") @Nullable String by) {
        var own = acts.bank(bank);
        String asked = Reading.oneOf(BY.keySet(), "by", by);
        ExposureTotal.By kind = BY.getOrDefault(asked == null ? "" : asked, ExposureTotal.By.DEBTOR);
        return new TotalsJson(
                kind.inWords(),
                desk.totals(own, kind).stream().map(TotalJson::of).toList());
    }
}
