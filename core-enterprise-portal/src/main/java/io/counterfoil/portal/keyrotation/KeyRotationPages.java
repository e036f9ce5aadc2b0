package io.counterfoil.portal.keyrotation;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.keyrotation.KeyRotationsView.Row;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.wording.Wording;
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

/** A participant replaces its key: one person proposes, another one approves. Operators see all of it. */
@Path("/key-rotations")
public class KeyRotationPages extends Controller {

    private static final String PATH = "/key-rotations";

    private final Frames frames;
    private final KeyRotations rotations;
    private final Directory directory;
    private final Attempts attempts;

    KeyRotationPages(Frames frames, KeyRotations rotations, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.rotations = rotations;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "key-rotations")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, KeyRotationsView view);

        static native TemplateInstance rotation(Frame page, KeyRotationView view);
    }

    /** @param command key of what was proposed; its outcome is shown */
    @GET
    @Path("")
    @RolesAllowed({"operator", "supplier", "enterprise-maker", "enterprise-checker"})
    public TemplateInstance list(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.list(page, view(page, "", Mistakes.NONE, attempts.at(PATH, command, since, page.language())));
    }

    @POST
    @Path("")
    @RolesAllowed({"supplier", "enterprise-maker"})
    public Response proposed(@RestForm UUID key, @RestForm @DefaultValue("") String reason) {
        Frame page = frames.frame();
        if (reason.isBlank()) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("reason", Wording.keyRotation(page.language()).giveReason())));
            return attempts.refusal(Templates.list(page, view(page, reason, mistakes, attempts.first())));
        }
        Outcome outcome = rotations.propose(reason.strip(), key);
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.list(page, view(page, reason, Mistakes.NONE, attempt)));
        }
        return attempts.toOutcome(PATH, key);
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    @RolesAllowed({"operator", "supplier", "enterprise-maker", "enterprise-checker"})
    public TemplateInstance rotation(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.rotation(page, view(id, page, attempts.at(path(id), command, since, page.language())));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({"supplier", "enterprise-checker"})
    public Response approved(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, rotations.approve(id, key));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker"})
    public Response withdrawn(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, rotations.withdraw(id, key));
    }

    private Response answered(UUID id, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(
                    Templates.rotation(page, view(id, page, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private KeyRotationsView view(Frame page, String reason, Mistakes mistakes, Attempt attempt) {
        Listing<KeyRotation> all = rotations.newestFirst();
        List<Row> rows = all.items().stream()
                .map(rotation -> new Row(rotation, directory.shownName(rotation.participant())))
                .toList();
        return new KeyRotationsView(rows, all.complete(), page.user(), reason, mistakes, attempt);
    }

    private KeyRotationView view(UUID id, Frame page, Attempt attempt) {
        KeyRotation rotation = rotations.get(id);
        return new KeyRotationView(rotation, directory.shownName(rotation.participant()), page.user(), attempt);
    }

    private static String path(UUID rotation) {
        return PATH + "/" + rotation;
    }
}
