package io.counterfoil.receivables.supervision.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.supervision.BlockedAttempt;
import io.counterfoil.receivables.supervision.CirculatingPiece;
import io.counterfoil.receivables.supervision.Movement;
import io.counterfoil.receivables.supervision.Overview;
import io.counterfoil.receivables.supervision.Overview.OfParticipant;
import io.counterfoil.receivables.supervision.OwedPayable;
import io.counterfoil.receivables.supervision.SharedOverview;
import io.counterfoil.receivables.supervision.Supervision;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag supervision. */
@Path("/supervision")
@Blocking // nobody waits on a worker for the next block
class SupervisionReads {

    private static final int WAIT_SECONDS_MAX = 30;
    private static final int DEPTH_MAX = 999;

    private final Supervision whole;
    private final SharedOverview overview;
    private final Reading reading;

    SupervisionReads(Supervision supervision, SharedOverview overview, Reading reading) {
        this.whole = supervision;
        this.overview = overview;
        this.reading = reading;
    }

    /** Everything is shown to whoever may watch over all, and nothing to a token that stands for no participant. */
    private Supervision shown() {
        reading.viewer();
        return whole;
    }

    @GET
    @OperationId("getSupervision")
    public Uni<Overview> overview(@RestQuery @Nullable String after, @RestQuery @Nullable String wait) {
        long known = after == null ? -1 : Reading.whole("after", after, 0, Integer.MAX_VALUE);
        int seconds = wait == null ? 0 : Reading.whole("wait", wait, 0, WAIT_SECONDS_MAX);
        reading.viewer();
        return Uni.createFrom().completionStage(seconds == 0 ? overview.now() : overview.after(known, seconds));
    }

    @GET
    @Path("participants")
    @OperationId("listSupervisedParticipants")
    public Page<OfParticipant> participants(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String currency) {
        return shown().participants(
                        Asked.one(
                                "measure",
                                measure,
                                Supervision.ByParticipant.values(),
                                each -> each.name().toLowerCase(Locale.ROOT)),
                        Asked.currency(currency),
                        Reading.page(limit, cursor));
    }

    @GET
    @Path("payables")
    @OperationId("listSupervisedPayables")
    public Page<OwedPayable> payables(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String debtor,
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable String overdue) {
        boolean overdueOnly = "true".equals(Reading.oneOf(Set.of("true", "false"), "overdue", overdue));
        return shown().payables(
                        Asked.required("debtor", Reading.id("debtor", debtor)),
                        Asked.currency(currency),
                        overdueOnly,
                        Reading.page(limit, cursor));
    }

    @GET
    @Path("pieces")
    @OperationId("listSupervisedPieces")
    public Page<CirculatingPiece> pieces(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String holder,
            @RestQuery @Nullable String depth,
            @RestQuery @Nullable String currency) {
        if ((holder == null) == (depth == null)) {
            throw RefusedException.malformed("holder", "either a holder or a depth, and not both");
        }
        UUID held = Reading.id("holder", holder);
        return held != null
                ? shown().piecesHeldBy(held, Asked.currency(currency), Reading.page(limit, cursor))
                : shown().piecesAtDepth(
                                Reading.whole("depth", Asked.required("depth", depth), 0, DEPTH_MAX),
                                Asked.currency(currency),
                                Reading.page(limit, cursor));
    }

    @GET
    @Path("movements")
    @OperationId("listMovements")
    public Page<Movement> movements(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String day,
            @RestQuery @Nullable String currency) {
        return shown().movements(
                        Asked.one("kind", kind, Movement.Kind.values(), Movement.Kind::wireName),
                        Asked.currency(currency),
                        Asked.day("day", Asked.required("day", day)),
                        Reading.page(limit, cursor));
    }

    @GET
    @Path("blocked-attempts")
    @OperationId("listBlockedAttempts")
    public Page<BlockedAttempt> blockedAttempts(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @RestQuery @Nullable String day) {
        return shown().blockedAttempts(Asked.day("day", Asked.required("day", day)), Reading.page(limit, cursor));
    }
}
