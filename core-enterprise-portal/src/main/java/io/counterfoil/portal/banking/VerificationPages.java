package io.counterfoil.portal.banking;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.VerificationApi.CheckDecisionJson;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Checks of a request's documents: made again, and decided where they could not decide. The report is on the request's page. */
@Path("/worklist/verifications")
@RolesAllowed("bank-officer")
public class VerificationPages extends Controller {

    private final Frames frames;
    private final Work work;
    private final Verifications verifications;
    private final Banks banks;
    private final Attempts attempts;

    VerificationPages(Frames frames, Work work, Verifications verifications, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.work = work;
        this.verifications = verifications;
        this.banks = banks;
        this.attempts = attempts;
    }

    @POST
    @Path("/{id}")
    public Response checked(@RestPath UUID id, @RestForm @Nullable UUID key) {
        Frame page = frames.frame();
        return answer(page, id, verifications.verify(bank(page), id, Given.required(key)));
    }

    /** @param document fingerprint; empty for what is about the request */
    @POST
    @Path("/{id}/decisions")
    public Response decided(
            @RestPath UUID id,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String check,
            @RestForm @DefaultValue("") String document,
            @RestForm boolean accepted,
            @RestForm @DefaultValue("") String reason) {
        Frame page = frames.frame();
        CheckDecisionJson decision =
                new CheckDecisionJson(check, document.isEmpty() ? null : document, accepted, reason.strip());
        return answer(page, id, verifications.decide(bank(page), id, decision, Given.required(key)));
    }

    private Response answer(Frame page, UUID id, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(WorkPages.Templates.request(
                    page, work.request(id, page, attempts.refused(refused, page.language()))));
        }
        String path = "/worklist/requests/" + id;
        return Response.seeOther(URI.create(outcome instanceof Outcome.Done ? path : path + "?sent=true"))
                .build();
    }

    private String bank(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }
}
