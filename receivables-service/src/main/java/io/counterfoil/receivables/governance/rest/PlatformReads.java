package io.counterfoil.receivables.governance.rest;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.pricing.PublishedCalendar;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.DateStep;
import io.counterfoil.receivables.governance.Platform;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/")
@Blocking
class PlatformReads {

    private final Platform platform;
    private final BusinessDays businessDays;
    private final LedgerBlocks chain;
    private final Deployment deployment;
    private final DateStep dateStep;
    private final PublishedCalendar calendar;

    PlatformReads(
            Platform platform,
            BusinessDays businessDays,
            LedgerBlocks chain,
            Deployment deployment,
            DateStep dateStep,
            PublishedCalendar calendar) {
        this.platform = platform;
        this.businessDays = businessDays;
        this.chain = chain;
        this.deployment = deployment;
        this.dateStep = dateStep;
        this.calendar = calendar;
    }

    /**
     * @param stepDaysMax calendar days that the date moves at most at once
     * @param businessDay null when the year is not published
     */
    record BusinessDateJson(
            LocalDate date, long stepDaysMax, @Nullable Boolean businessDay, String calendar) {}

    record LedgerJson(String chain, String group, long height, long projectedBlock, Map<String, String> contracts) {}

    @GET
    @Path("business-date")
    @OperationId("getBusinessDate")
    public BusinessDateJson businessDate() {
        LocalDate today = businessDays.today();
        return new BusinessDateJson(today, dateStep.daysMax(), isBusinessDay(today), calendar.label(today));
    }

    private @Nullable Boolean isBusinessDay(LocalDate day) {
        return calendar.isPublished(day.getYear()) ? calendar.isBusinessDay(day) : null;
    }

    /** The projection first: height cannot be behind what was projected before. */
    @GET
    @Path("ledger")
    @OperationId("getLedger")
    public LedgerJson ledger() {
        long projected = platform.projectedBlock();
        Map<String, String> contracts = new TreeMap<>();
        for (ContractName contract : ContractName.values()) {
            contracts.put(contract.solidityName(), deployment.addressOf(contract));
        }
        return new LedgerJson(deployment.chainId(), deployment.groupId(), chain.height(), projected, contracts);
    }
}
