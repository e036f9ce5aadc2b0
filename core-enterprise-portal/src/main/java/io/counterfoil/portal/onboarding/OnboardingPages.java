package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.onboarding.WaitingView.Row;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What participants brought and nobody of the operators has judged: one person reviews, another one decides. */
@Path("/onboarding")
@RolesAllowed("operator")
public class OnboardingPages extends Controller {

    private final Frames frames;
    private final Documents documents;
    private final Directory directory;
    private final Attempts attempts;

    OnboardingPages(Frames frames, Documents documents, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.documents = documents;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "onboarding")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance waiting(Frame page, WaitingView view);

        static native TemplateInstance document(Frame page, DocumentView view);
    }

    @GET
    @Path("")
    public TemplateInstance waiting() {
        List<Row> rows = documents.waiting().stream()
                .map(document -> new Row(document, directory.shownName(document.participant())))
                .toList();
        return Templates.waiting(frames.frame(), new WaitingView(rows));
    }

    @GET
    @Path("/documents/{id}")
    public TemplateInstance document(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id), command, since, page.language());
        return Templates.document(page, view(page, id, "", Mistakes.NONE, attempt));
    }

    /** As it was uploaded. It is not shown inside a page: it comes from outside. */
    @GET
    @Path("/documents/{id}/file")
    public Response file(@RestPath UUID id) {
        Document document = documents.get(id);
        String ending = document.mediaType().substring(document.mediaType().indexOf('/') + 1);
        return Response.ok(documents.file(id))
                .type(document.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document.kind().wireName() + "." + ending + "\"")
                .build();
    }

    @POST
    @Path("/documents/{id}")
    public Response judged(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String verdict,
            @RestForm @DefaultValue("") String reason,
            @RestForm boolean lastWord,
            @RestForm UUID key) {
        Frame page = frames.frame();
        if (reason.isBlank()) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("reason", Wording.onboarding(page.language()).giveReason())));
            return attempts.refusal(Templates.document(page, view(page, id, reason, mistakes, attempts.first())));
        }
        Outcome outcome = documents.judge(id, lastWord, verdict.equals("accept"), reason.strip(), key);
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.document(page, view(page, id, reason, Mistakes.NONE, attempt)));
        }
        return attempts.toOutcome(path(id), key);
    }

    private DocumentView view(Frame page, UUID id, String reason, Mistakes mistakes, Attempt attempt) {
        Document document = documents.get(id);
        return new DocumentView(
                document,
                directory.shownName(document.participant()),
                page.user().subject(),
                reason,
                mistakes,
                attempt);
    }

    private static String path(UUID document) {
        return "/onboarding/documents/" + document;
    }
}
