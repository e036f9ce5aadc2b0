package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CancellationsApi.NewCancellationJson;
import io.counterfoil.portal.casework.CaseView.Deed;
import io.counterfoil.portal.casework.CaseViews.Wish;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.wording.CaseworkWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One operator asks to cancel a case, another one agrees or refuses. */
@Path("/cases")
@RolesAllowed("operator")
public class CancellationPages extends Controller {

    private final Frames frames;
    private final CaseViews views;
    private final CancellationsApi api;
    private final Attempts attempts;

    CancellationPages(Frames frames, CaseViews views, @RestClient CancellationsApi api, Attempts attempts) {
        this.frames = frames;
        this.views = views;
        this.api = api;
        this.attempts = attempts;
    }

    @POST
    @Path("/{id}/cancellation")
    public Response asked(@RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String reason) {
        UUID command = Given.required(key);
        String said = reason.strip();
        Frame page = frames.frame();
        Mistakes mistakes = mistakes(said, Wording.casework(page.language()));
        if (!mistakes.isEmpty()) {
            return attempts.refusal(CaseworkTemplates.whole(
                    page, views.of(Wish.cancelling(id, said), page, mistakes, attempts.first())));
        }
        return answered(id, said, Deed.ASKED, Outcome.atOnce(() -> {
            var unused = api.ask(id, command, new NewCancellationJson(said));
        }));
    }

    @POST
    @Path("/{id}/cancellation/agreement")
    public Response agreed(@RestPath UUID id, @RestForm @Nullable UUID key) {
        return answered(id, "agreement", Given.required(key), Deed.CANCELLED);
    }

    @POST
    @Path("/{id}/cancellation/refusal")
    public Response refused(@RestPath UUID id, @RestForm @Nullable UUID key) {
        return answered(id, "refusal", Given.required(key), Deed.REFUSED);
    }

    private Response answered(UUID id, String answer, UUID command, Deed deed) {
        return answered(id, "", deed, Outcome.atOnce(() -> {
            var unused = api.answer(id, answer, command, new EmptyJson());
        }));
    }

    private Response answered(UUID id, String typed, Deed deed, Outcome outcome) {
        String address = "/cases/" + id;
        if (outcome instanceof Outcome.Done) {
            return Response.seeOther(URI.create(address + "?done=" + deed.name()))
                    .build();
        }
        Frame page = frames.frame();
        Attempt attempt = outcome instanceof Outcome.Refused refused
                ? attempts.refused(refused, page.language())
                : attempts.of(outcome, address, 0, page.language());
        return attempts.refusal(
                CaseworkTemplates.whole(page, views.of(Wish.cancelling(id, typed), page, Mistakes.NONE, attempt)));
    }

    private static Mistakes mistakes(String reason, CaseworkWords words) {
        if (reason.isEmpty()) {
            return new Mistakes(List.of(new Mistake(Cancelling.FIELD, words.writeReason())));
        }
        return reason.length() > Cancelling.REASON_MAX
                ? new Mistakes(List.of(new Mistake(Cancelling.FIELD, words.tooLong(Cancelling.REASON_MAX))))
                : Mistakes.NONE;
    }
}
