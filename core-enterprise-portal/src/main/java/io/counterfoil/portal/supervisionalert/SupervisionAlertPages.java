package io.counterfoil.portal.supervisionalert;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervisionalert.SupervisionAlertsView.Alert;
import io.counterfoil.portal.wording.Wording;
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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The alert centre: a regulator takes an alert, acknowledges it or hands it on with a reason. */
@Path("/supervision/alerts")
@RolesAllowed("regulator")
public class SupervisionAlertPages extends Controller {

    private static final String PATH = "/supervision/alerts";
    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final SupervisionAlerts alerts;
    private final Attempts attempts;

    SupervisionAlertPages(Frames frames, SupervisionAlerts alerts, Attempts attempts) {
        this.frames = frames;
        this.alerts = alerts;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "supervision-alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, SupervisionAlertsView view);
    }

    @GET
    @Path("")
    public TemplateInstance list(@RestQuery boolean acknowledged) {
        Frame page = frames.frame();
        return Templates.list(page, view(page, !acknowledged, "", attempts.first()));
    }

    @POST
    @Path("/search")
    @RolesAllowed("regulator")
    public Response searched(@RestForm @Nullable UUID key) {
        return answered(frames.frame(), alerts.search(Given.required(key)));
    }

    @POST
    @Path("/{id}/taking")
    @RolesAllowed("regulator")
    public Response taken(@RestPath UUID id, @RestForm @Nullable UUID key) {
        return answered(frames.frame(), alerts.take(id, Given.required(key)));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed("regulator")
    public Response acknowledged(
            @RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String text) {
        Frame page = frames.frame();
        return text.isBlank()
                ? withoutReason(page)
                : answered(page, alerts.acknowledge(id, text.strip(), Given.required(key)));
    }

    @POST
    @Path("/{id}/escalation")
    @RolesAllowed("regulator")
    public Response escalated(
            @RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String text) {
        Frame page = frames.frame();
        return text.isBlank()
                ? withoutReason(page)
                : answered(page, alerts.escalate(id, text.strip(), Given.required(key)));
    }

    private Response withoutReason(Frame page) {
        String mistake = Wording.supervisionAlert(page.language()).giveReason();
        return attempts.refusal(Templates.list(page, view(page, true, mistake, attempts.first())));
    }

    private Response answered(Frame page, Outcome outcome) {
        if (outcome instanceof Outcome.Refused none && none.refusal().status() == NOT_FOUND) {
            throw new NotFoundException();
        }
        if (outcome instanceof Outcome.Done) {
            return Response.seeOther(URI.create(PATH)).build();
        }
        Attempt attempt = outcome instanceof Outcome.Refused refused
                ? attempts.refused(refused, page.language())
                : attempts.of(outcome, PATH, 0, page.language());
        return attempts.refusal(Templates.list(page, view(page, true, "", attempt)));
    }

    private SupervisionAlertsView view(Frame page, boolean open, String mistake, Attempt attempt) {
        Listing<Alert> found = alerts.list(open);
        boolean acts = open && page.user().role() == TokenRole.REGULATOR;
        return new SupervisionAlertsView(open, found.items(), found.complete(), acts, mistake, attempt);
    }
}
