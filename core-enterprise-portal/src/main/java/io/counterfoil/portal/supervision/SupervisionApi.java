package io.counterfoil.portal.supervision;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/supervision")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface SupervisionApi {

    @GET
    OverviewJson overview();

    /** Answers when there is a newer block, at the latest after so many seconds; nobody waits on a thread. */
    @GET
    Uni<OverviewJson> overviewAfter(@QueryParam("after") long block, @QueryParam("wait") int seconds);

    @GET
    @Path("/participants")
    ItemPage<ParticipantJson> participants(
            @QueryParam("measure") String measure,
            @QueryParam("currency") String currency,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/payables")
    ItemPage<PayableJson> payables(
            @QueryParam("debtor") UUID debtor,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("currency") String currency,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/pieces")
    ItemPage<PieceJson> pieces(
            @QueryParam("holder") @Nullable UUID holder,
            @QueryParam("depth") @Nullable Integer depth,
            @QueryParam("currency") String currency,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/movements")
    ItemPage<MovementJson> movements(
            @QueryParam("kind") String kind,
            @QueryParam("day") LocalDate day,
            @QueryParam("currency") String currency,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/blocked-attempts")
    ItemPage<BlockedAttemptJson> blockedAttempts(
            @QueryParam("day") LocalDate day,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/breakdown")
    BreakdownJson breakdown(
            @QueryParam("by") String by,
            @QueryParam("currency") String currency,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("compareWith") @Nullable LocalDate compareWith);

    @GET
    @Path("/cost-of-finance")
    CostsJson cost(
            @QueryParam("by") String by,
            @QueryParam("currency") String currency,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until);

    @GET
    @Path("/network")
    NetworkJson network(@QueryParam("currency") String currency);

    record NetworkJson(List<DebtJson> debts, boolean complete, List<CircleJson> circles) {}

    record DebtJson(UUID debtor, UUID holder, long number, MoneyJson value) {}

    record CircleJson(List<UUID> participants, MoneyJson value) {}

    record BreakdownJson(
            LocalDate asOf,
            @Nullable LocalDate comparedWith,
            MoneyJson value,
            @Nullable MoneyJson before,
            List<LineJson> lines,
            @Nullable OthersJson others,
            @Nullable ConcentrationJson concentration) {}

    record LineJson(
            String of,
            @Nullable Long number,
            MoneyJson value,
            String share,
            @Nullable FigureJson overdue,
            @Nullable MoneyJson before) {}

    record OthersJson(long parts, MoneyJson value) {}

    record ConcentrationJson(int hhi, String top1, String top3, String top5, String top10) {}

    record CostsJson(
            LocalDate from, LocalDate until, @Nullable CostJson all, List<CostJson> lines) {}

    record CostJson(
            String of,
            long number,
            MoneyJson value,
            MoneyJson cost,
            String yearly,
            String lowest,
            String median,
            String highest) {}

    record OverviewJson(
            long block,
            @Nullable Instant sealedAt,
            LocalDate businessDate,
            List<InCurrencyJson> currencies,
            List<MovementJson> latest,
            long blockedToday,
            List<BlockedAttemptJson> latestBlocked) {}

    record BlockedAttemptJson(
            LocalDate day,
            String reason,
            String fingerprint,
            @Nullable String documentKind,
            @Nullable MoneyJson amount,
            @Nullable MoneyJson available,
            @Nullable UUID participant,
            List<UUID> usedAt,
            long block) {}

    record InCurrencyJson(
            String currency,
            FigureJson outstanding,
            FigureJson overdue,
            FigureJson circulating,
            List<ParticipantJson> debtors,
            List<ParticipantJson> overdueDebtors,
            List<ParticipantJson> holders,
            List<DepthJson> depths,
            List<DayJson> days) {}

    record FigureJson(long number, MoneyJson value) {}

    record ParticipantJson(UUID participant, long number, MoneyJson value) {}

    record DepthJson(int depth, long number, MoneyJson value) {}

    record DayJson(LocalDate day, FigureJson issued, FigureJson passedOn, FigureJson financed, FigureJson redeemed) {}

    record PayableJson(
            UUID id,
            UUID debtor,
            UUID creditor,
            UUID payingBank,
            MoneyJson outstanding,
            LocalDate dueOn,
            String state) {}

    record PieceJson(
            UUID id,
            @Nullable String packageNumber,
            UUID payableId,
            UUID debtor,
            UUID holder,
            MoneyJson value,
            int depth,
            LocalDate dueOn,
            String state) {}

    record MovementJson(
            UUID id,
            String kind,
            LocalDate day,
            MoneyJson value,
            UUID payableId,
            UUID voucherId,
            UUID giver,
            UUID taker,
            long block) {}
}
