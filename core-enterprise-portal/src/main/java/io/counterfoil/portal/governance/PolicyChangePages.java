package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One change of a policy: what it would refuse now, and the button of the second person. */
@Path("/policies/changes")
@RolesAllowed("operator")
public class PolicyChangePages extends Controller {

    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final PolicyChanges changes;
    private final Attempts attempts;

    PolicyChangePages(Frames frames, PolicyChanges changes, Attempts attempts) {
        this.frames = frames;
        this.changes = changes;
        this.attempts = attempts;
    }

    /** @param preview null of what is no longer open */
    public record View(PolicyChange change, @Nullable PolicyPreview preview, boolean own, Attempt attempt) {

        public boolean isAgreeable() {
            return change.isOpen() && !own && attempt.canBeGiven();
        }

        public boolean isWithdrawable() {
            return change.isOpen() && attempt.canBeGiven();
        }
    }

    @CheckedTemplate(basePath = "policies")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance change(Frame page, View view);
    }

    /** @param after where the cases before ended */
    @GET
    @Path("/{id}")
    public TemplateInstance change(
            @RestPath UUID id,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id), command, since, page.language());
        return Templates.change(page, view(page, id, after, attempt));
    }

    @POST
    @Path("/{id}/agreement")
    public Response agreed(@RestPath UUID id, @RestForm @Nullable UUID key) {
        UUID given = Given.required(key);
        return answered(id, given, changes.agree(id, given));
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdrawn(@RestPath UUID id, @RestForm @Nullable UUID key) {
        UUID given = Given.required(key);
        return answered(id, given, changes.withdraw(id, given));
    }

    private Response answered(UUID id, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused none && none.refusal().status() == NOT_FOUND) {
            throw new NotFoundException();
        }
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(
                    Templates.change(page, view(page, id, null, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private View view(Frame page, UUID id, @Nullable String after, Attempt attempt) {
        PolicyChange change = changes.get(id);
        PolicyPreview preview = change.isOpen() ? changes.preview(changes.proposal(id), after, page.language()) : null;
        return new View(
                change, preview, change.makerSubject().equals(page.user().subject()), attempt);
    }

    static String path(UUID id) {
        return "/policies/changes/" + id;
    }
}
