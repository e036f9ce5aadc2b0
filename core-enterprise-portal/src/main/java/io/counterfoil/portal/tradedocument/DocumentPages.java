package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.tradedocument.TradeDocument.File;
import io.counterfoil.portal.tradedocument.TradeDocument.State;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a supplier has brought to prove its trade, and what is left of each document. */
@Path("/trade-documents")
@RolesAllowed("supplier")
public class DocumentPages extends Controller {

    static final String HERE = "/trade-documents";

    private final Frames frames;
    private final TradeDocuments documents;
    private final Attempts attempts;

    DocumentPages(Frames frames, TradeDocuments documents, Attempts attempts) {
        this.frames = frames;
        this.documents = documents;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "trade-document")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ListView view);

        static native TemplateInstance document(Frame page, DocumentView view);
    }

    /**
     * @param state empty for all
     * @param cursor of the page; null for the first one
     */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @DefaultValue("") String state, @RestQuery @Nullable String cursor) {
        Frame page = frames.frame();
        State wanted = state.isEmpty() ? null : State.of(state).orElseThrow(NotFoundException::new);
        ItemPage<TradeDocument> found = documents.page(wanted, cursor);
        return Templates.list(
                page, new ListView(found.items(), wanted, cursor == null, found.nextCursor(), attempts.first()));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance document(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        TradeDocument document = documents.get(id);
        return Templates.document(
                page,
                new DocumentView(document, "", Mistakes.NONE, attempts.at(path(id), command, since, page.language())));
    }

    /** As it was uploaded. It is not shown inside a page: it comes from outside. */
    @GET
    @Path("/{id}/file")
    public Response file(@RestPath UUID id) {
        File file = documents.get(id).file();
        if (file == null) {
            throw new NotFoundException();
        }
        return Response.ok(documents.file(id))
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + file.ending() + "\"")
                .build();
    }

    @POST
    @Path("/{id}/putting-aside")
    public Response putAside(@RestPath UUID id, @RestForm @DefaultValue("") String reason, @RestForm UUID key) {
        Frame page = frames.frame();
        TradeDocument document = documents.get(id);
        if (reason.isBlank()) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("reason", Wording.tradeDocument(page.language()).reasonMissing())));
            return attempts.refusal(
                    Templates.document(page, new DocumentView(document, reason, mistakes, attempts.first())));
        }
        Outcome outcome = documents.putAside(id, key, reason.strip());
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes mistakes = Refused.typed(refused.refusal(), field -> "reason", page.language());
            return attempts.refusal(Templates.document(
                    page, new DocumentView(document, reason, mistakes, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    static String path(UUID document) {
        return HERE + "/" + document;
    }
}
