package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.TradeDocumentWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Bringing a document: its file, by camera or from a folder, or what it says. */
@Path("/trade-documents")
@RolesAllowed("supplier")
public class DocumentEntryPages extends Controller {

    static final long FILE_BYTES_MAX = 5 * 1024 * 1024;

    private static final String UPLOAD = DocumentPages.HERE + "/new";
    private static final String TYPE = DocumentPages.HERE + "/type";

    private final Frames frames;
    private final TradeDocuments documents;
    private final Attempts attempts;

    DocumentEntryPages(Frames frames, TradeDocuments documents, Attempts attempts) {
        this.frames = frames;
        this.documents = documents;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "trade-document")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance upload(Frame page, UploadView view);

        static native TemplateInstance type(Frame page, TypeView view);
    }

    /** Inputs of the form for what a document says. */
    static class Typed {

        @RestForm
        @DefaultValue("")
        String kind = "";

        @RestForm
        @DefaultValue("")
        String number = "";

        @RestForm
        @DefaultValue("")
        String issuedOn = "";

        @RestForm
        @DefaultValue("")
        String amount = "";

        @RestForm
        @DefaultValue("CNY")
        String currency = "CNY";

        @RestForm
        @DefaultValue("")
        String party = "";

        @RestForm
        @DefaultValue("")
        String uscc = "";

        TypedForm form() {
            return new TypedForm(kind, number, issuedOn, amount, currency, party, uscc);
        }
    }

    /** @param command key of the command that was given; what it made is shown as soon as it is there */
    @GET
    @Path("/new")
    public Response upload(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(UPLOAD, command, since, page.language());
        return attempt.made() == null
                ? Response.ok(Templates.upload(page, new UploadView(Mistakes.NONE, null, attempt)))
                        .build()
                : made(attempt.made());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploaded(@RestForm("file") @Nullable FileUpload file, @RestForm UUID key) throws IOException {
        Frame page = frames.frame();
        TradeDocumentWords words = Wording.tradeDocument(page.language());
        if (file == null || file.size() == 0 || file.size() > FILE_BYTES_MAX) {
            boolean none = file == null || file.size() == 0;
            Mistake mistake = new Mistake("file", none ? words.fileMissing() : words.fileTooLarge());
            return attempts.refusal(
                    Templates.upload(page, new UploadView(new Mistakes(List.of(mistake)), null, attempts.first())));
        }
        Outcome outcome = documents.upload(key, Files.readAllBytes(file.uploadedFile()));
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(Templates.upload(
                    page,
                    new UploadView(
                            Refused.inFile(refused.refusal(), page.language()),
                            Refused.earlier(refused.refusal()),
                            attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(UPLOAD, key);
    }

    /** @param command as above */
    @GET
    @Path("/type")
    public Response type(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(TYPE, command, since, page.language());
        return attempt.made() == null
                ? Response.ok(Templates.type(page, new TypeView(null, TypedForm.EMPTY, Mistakes.NONE, null, attempt)))
                        .build()
                : made(attempt.made());
    }

    @POST
    @Path("/type")
    public Response typed(@BeanParam Typed typed, @RestForm UUID key) {
        return said(frames.frame(), null, typed.form(), key);
    }

    @GET
    @Path("/{id}/details")
    public TemplateInstance details(@RestPath UUID id) {
        Frame page = frames.frame();
        TradeDocument document = documents.get(id);
        TypedForm form = TypedForm.of(document.details(), page.formats());
        return Templates.type(page, new TypeView(document, form, Mistakes.NONE, null, attempts.first()));
    }

    @POST
    @Path("/{id}/details")
    public Response described(@RestPath UUID id, @BeanParam Typed typed, @RestForm UUID key) {
        return said(frames.frame(), documents.get(id), typed.form(), key);
    }

    private Response said(Frame page, @Nullable TradeDocument document, TypedForm form, UUID key) {
        Mistakes mistakes = form.mistakes(page.formats());
        if (!mistakes.isEmpty()) {
            return attempts.refusal(
                    Templates.type(page, new TypeView(document, form, mistakes, null, attempts.first())));
        }
        Outcome outcome = document == null ? documents.type(key, form) : documents.describe(document.id(), key, form);
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(Templates.type(
                    page,
                    new TypeView(
                            document,
                            form,
                            Refused.typed(refused.refusal(), TypedForm::input, page.language()),
                            Refused.earlier(refused.refusal()),
                            attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(document == null ? TYPE : DocumentPages.path(document.id()), key);
    }

    private static Response made(UUID document) {
        return Response.seeOther(URI.create(DocumentPages.path(document))).build();
    }
}
