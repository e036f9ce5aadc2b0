package io.counterfoil.portal.alert;

import io.counterfoil.portal.bank.Banks;
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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Documents that changed at their source after they were financed; each waits for a person who says what is done. */
@Path("/worklist/alerts")
@RolesAllowed({"bank-officer", "bank-approver"})
public class AlertPages extends Controller {

    private static final String PATH = "/worklist/alerts";
    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final Alerts alerts;
    private final Banks banks;
    private final Attempts attempts;

    AlertPages(Frames frames, Alerts alerts, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.alerts = alerts;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, AlertsView view);
    }

    @GET
    @Path("")
    public TemplateInstance list() {
        Frame page = frames.frame();
        return Templates.list(page, alerts.of(bank(page), attempts.first()));
    }

    @POST
    @Path("/{id}/acknowledgement")
    public Response acknowledged(
            @RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String text) {
        Frame page = frames.frame();
        Outcome outcome = alerts.acknowledge(bank(page), id, text.strip(), Given.required(key));
        if (outcome instanceof Outcome.Refused none && none.refusal().status() == NOT_FOUND) {
            throw new NotFoundException(); // there is none, or it is another bank's
        }
        if (outcome instanceof Outcome.Done) {
            return Response.seeOther(URI.create(PATH)).build();
        }
        Attempt attempt = outcome instanceof Outcome.Refused refused
                ? attempts.refused(refused, page.language())
                : attempts.of(outcome, PATH, 0, page.language());
        return attempts.refusal(Templates.list(page, alerts.of(bank(page), attempt)));
    }

    private String bank(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }
}
