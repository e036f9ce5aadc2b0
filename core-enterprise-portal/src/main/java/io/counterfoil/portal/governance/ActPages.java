package io.counterfoil.portal.governance;

import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Acts of the operators: what waits, what became of the others; supporting one, and taking one's own back. */
@Path("/acts")
@RolesAllowed("operator")
public class ActPages extends Controller {

    static final String PATH = "/acts";
    private static final int ENDED_MAX = 50;

    private final Frames frames;
    private final Acts acts;
    private final ActRows rows;
    private final ActSentences sentences;
    private final Attempts attempts;

    ActPages(Frames frames, Acts acts, ActRows rows, ActSentences sentences, Attempts attempts) {
        this.frames = frames;
        this.acts = acts;
        this.rows = rows;
        this.sentences = sentences;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "acts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ActsView view);

        static native TemplateInstance act(Frame page, ActView view);
    }

    /** @param command key of what was proposed; its outcome is shown */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(PATH, command, since, page.language());
        Listing<Act> all = acts.newestFirst();
        List<ActRow> waiting = rows.waiting(page);
        List<Act> ended = all.items().stream().filter(act -> !act.isWaiting()).toList();
        List<ActRow> listed =
                ended.stream().limit(ENDED_MAX).map(act -> rows.of(act, page)).toList();
        boolean proposed = command != null && !attempt.hasNotice();
        return Templates.list(
                page, new ActsView(waiting, listed, ended.size() - listed.size(), all.complete(), proposed, attempt));
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    public TemplateInstance act(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.act(page, view(id, page, attempts.at(path(id), command, since, page.language())));
    }

    @POST
    @Path("/{id}/support")
    public Response supported(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, acts.support(id, key));
    }

    @POST
    @Path("/{id}/cancellation")
    public Response cancelled(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, acts.cancel(id, key));
    }

    private Response answered(UUID id, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.act(page, view(id, page, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private ActView view(UUID id, Frame page, Attempt attempt) {
        Act act = acts.get(id);
        return new ActView(
                act,
                sentences.what(act, page.formats()),
                sentences.effect(act, page.formats()),
                rows.operator(act.proposer(), page.language()),
                act.supporters().stream()
                        .map(supporter -> rows.operator(supporter, page.language()))
                        .toList(),
                page.user().participant(),
                attempt);
    }

    static String path(UUID act) {
        return PATH + "/" + act;
    }
}
