package io.counterfoil.portal.casework;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.casework.Incidents.Reader;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cases that stand still because something failed again and again, and what operators should look at in cases. */
@Path("/incidents")
public class IncidentPages extends Controller {

    private static final int FROM_MAX = 100_000;

    private final Frames frames;
    private final Incidents incidents;
    private final Attempts attempts;

    IncidentPages(Frames frames, Incidents incidents, Attempts attempts) {
        this.frames = frames;
        this.incidents = incidents;
        this.attempts = attempts;
    }

    /**
     * @param from place of the first incident that is listed
     * @param alerts cursor of the page of alerts; null for the first one
     * @param tried whether one was just tried again
     */
    @GET
    @Path("")
    @RolesAllowed({"operator", "regulator", "auditor"})
    public TemplateInstance list(
            @RestQuery @DefaultValue("0") int from,
            @RestQuery @Nullable String alerts,
            @RestQuery @DefaultValue("false") boolean tried) {
        if (from < 0 || from > FROM_MAX) {
            throw new BadRequestException();
        }
        Frame page = frames.frame();
        return CaseworkTemplates.incidents(page, incidents.of(from, alerts, reader(page, tried), attempts.first()));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed("operator")
    public Response triedAgain(@RestPath UUID id, @RestForm @Nullable UUID key) {
        Outcome outcome = incidents.retry(id, Given.required(key));
        if (outcome instanceof Outcome.Done) {
            return Response.seeOther(URI.create("/incidents?tried=true")).build();
        }
        Frame page = frames.frame();
        Attempt attempt = outcome instanceof Outcome.Refused refused
                ? attempts.refused(refused, page.language())
                : attempts.of(outcome, "/incidents", 0, page.language());
        return attempts.refusal(CaseworkTemplates.incidents(page, incidents.of(0, null, reader(page, false), attempt)));
    }

    private static Reader reader(Frame page, boolean tried) {
        return new Reader(page.user().roles().contains(TokenRole.OPERATOR), tried, page.language());
    }
}
