package io.counterfoil.portal.banking;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.quarkiverse.renarde.Controller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A right of somebody else is in the way of a payout: an officer goes on with a reason. It is shown on the request's page. */
@Path("/worklist/registrations")
@RolesAllowed("bank-officer")
public class RegistrationPages extends Controller {

    private final Frames frames;
    private final Work work;
    private final Registrations registrations;
    private final Banks banks;
    private final Attempts attempts;

    RegistrationPages(Frames frames, Work work, Registrations registrations, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.work = work;
        this.registrations = registrations;
        this.banks = banks;
        this.attempts = attempts;
    }

    @POST
    @Path("/{id}/decision")
    public Response goOn(
            @RestPath UUID id,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String reason,
            @RestForm List<String> number) {
        Frame page = frames.frame();
        String bank = banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
        Outcome outcome = registrations.goOn(bank, id, reason.strip(), List.copyOf(number), Given.required(key));
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(WorkPages.Templates.request(
                    page, work.request(id, page, attempts.refused(refused, page.language()))));
        }
        String path = "/worklist/requests/" + id;
        return Response.seeOther(URI.create(outcome instanceof Outcome.Done ? path : path + "?sent=true"))
                .build();
    }
}
