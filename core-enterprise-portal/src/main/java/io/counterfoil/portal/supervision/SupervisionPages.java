package io.counterfoil.portal.supervision;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.ledger.Ledger;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.preference.Preferences;
import io.counterfoil.portal.supervision.Overview.Move;
import io.counterfoil.portal.supervision.Overview.Party;
import io.counterfoil.portal.supervision.PartsView.Of;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The overview, which follows the chain by itself, and a page for whatever one of its figures is the sum of. */
@Path("/supervision")
@RolesAllowed({"regulator", "operator"})
public class SupervisionPages extends Controller {

    private final Frames frames;
    private final Supervision supervision;
    private final Directory directory;
    private final Ledger ledger;
    private final LiveFragments fragments;
    private final HttpServerRequest request;

    SupervisionPages(
            Frames frames,
            Supervision supervision,
            Directory directory,
            Ledger ledger,
            LiveFragments fragments,
            HttpServerRequest request) {
        this.frames = frames;
        this.supervision = supervision;
        this.directory = directory;
        this.ledger = ledger;
        this.fragments = fragments;
        this.request = request;
    }

    @CheckedTemplate(basePath = "supervision")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance overview(Frame page, Overview view);

        static native TemplateInstance wall(Frame page, Overview view);

        static native TemplateInstance dayTable(Frame page, Overview view);

        static native TemplateInstance live(Formats formats, Overview view, long behind);

        static native TemplateInstance participants(Frame page, ParticipantsView view);

        static native TemplateInstance parts(Frame page, PartsView view);

        static native TemplateInstance movements(Frame page, MovementsView view);

        static native TemplateInstance blocked(Frame page, BlockedAttemptsView view);
    }

    /** @param currency null for the usual one */
    @GET
    @Path("")
    public TemplateInstance overview(@RestQuery @Nullable String currency) {
        return Templates.overview(frames.frame(), supervision.overview(currency));
    }

    /** For a large screen that nobody touches. */
    @GET
    @Path("/wall")
    public TemplateInstance wall(@RestQuery @Nullable String currency) {
        return Templates.wall(frames.frame(), supervision.overview(currency));
    }

    @GET
    @Path("/days")
    public TemplateInstance days(@RestQuery @Nullable String currency) {
        return Templates.dayTable(frames.frame(), supervision.overview(currency));
    }

    /** What the overview puts in its place when there is a newer block; or the same again after some seconds. */
    @GET
    @Path("/live")
    @Produces(MediaType.TEXT_HTML)
    public Uni<String> live(@RestQuery @DefaultValue("CNY") String currency, @RestQuery long after) {
        Language language = Preferences.of(request).language();
        return supervision
                .after(after, currency)
                .flatMap(view -> behind(view, after)
                        .flatMap(behind -> fragments.draw(view.block(), view.currency(), language, behind, view)));
    }

    /** Whoever has a newer block than before is not late. */
    private Uni<Long> behind(Overview view, long after) {
        return view.block() > after ? Uni.createFrom().item(0L) : ledger.behind();
    }

    @GET
    @Path("/participants/{measure}")
    public TemplateInstance participants(@RestPath String measure, @RestQuery @DefaultValue("CNY") String currency) {
        Measure of = known(Measure.values(), Measure::wireName, measure);
        Listing<Party> all = supervision.participants(of, currency);
        return Templates.participants(frames.frame(), ParticipantsView.of(of, currency, all));
    }

    @GET
    @Path("/debtors/{id}")
    public TemplateInstance debtor(
            @RestPath UUID id, @RestQuery @DefaultValue("CNY") String currency, @RestQuery boolean overdue) {
        Of of = overdue ? Of.OVERDUE : Of.DEBTOR;
        return parts(of, directory.shownName(id), id, currency, supervision.payables(id, overdue, currency));
    }

    @GET
    @Path("/holders/{id}")
    public TemplateInstance holder(@RestPath UUID id, @RestQuery @DefaultValue("CNY") String currency) {
        return parts(Of.HOLDER, directory.shownName(id), id, currency, supervision.pieces(id, null, currency));
    }

    @GET
    @Path("/depths/{depth}")
    public TemplateInstance depth(@RestPath int depth, @RestQuery @DefaultValue("CNY") String currency) {
        return parts(Of.DEPTH, String.valueOf(depth), depth, currency, supervision.pieces(null, depth, currency));
    }

    private TemplateInstance parts(Of of, String whose, Object key, String currency, Listing<Supervision.Part> found) {
        return Templates.parts(frames.frame(), PartsView.of(of, whose, key, currency, found));
    }

    @GET
    @Path("/movements/{kind}/{day}")
    public TemplateInstance movements(
            @RestPath String kind, @RestPath LocalDate day, @RestQuery @DefaultValue("CNY") String currency) {
        MoveKind of = known(MoveKind.values(), MoveKind::wireName, kind);
        Listing<Move> all = supervision.movements(of, day, currency);
        return Templates.movements(frames.frame(), MovementsView.of(of, day, currency, all));
    }

    @GET
    @Path("/blocked/{day}")
    public TemplateInstance blocked(@RestPath LocalDate day) {
        return Templates.blocked(frames.frame(), BlockedAttemptsView.of(day, supervision.blockedAttempts(day)));
    }

    /** @throws NotFoundException for anything else */
    static <T> T known(T[] all, Function<T, String> wireName, String text) {
        return Arrays.stream(all)
                .filter(each -> wireName.apply(each).equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
