package io.counterfoil.portal.intake;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.intake.IntakesApi.IntakeJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.wording.IntakeWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The files of payables that were uploaded, and the form for another one. */
@Path("/intakes")
@RolesAllowed("enterprise-maker")
public class IntakePages extends Controller {

    static final String HERE = "/intakes";

    private static final String UPLOAD = HERE + "/new";
    private static final int FILE_BYTES_MAX = 5 * 1024 * 1024;
    private static final int FILE_NAME_LENGTH_MAX = 200;

    private final Frames frames;
    private final Intakes intakes;
    private final Attempts attempts;

    IntakePages(Frames frames, Intakes intakes, Attempts attempts) {
        this.frames = frames;
        this.intakes = intakes;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "intake")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ListView view);

        static native TemplateInstance upload(Frame page, UploadView view);
    }

    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        Frame page = frames.frame();
        ItemPage<IntakeJson> found = intakes.page(cursor);
        List<IntakeJson> newestFirst = new ArrayList<>(found.items());
        Collections.reverse(newestFirst);
        return Templates.list(page, new ListView(newestFirst, cursor != null, found.nextCursor()));
    }

    /** @param command key of the command that was given; what it made is shown as soon as it is there */
    @GET
    @Path("/new")
    public Response upload(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(UPLOAD, command, since, page.language());
        return attempt.made() == null
                ? Response.ok(Templates.upload(page, new UploadView(Mistakes.NONE, attempt)))
                        .build()
                : Response.seeOther(URI.create(path(attempt.made()))).build();
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploaded(@RestForm("file") @Nullable FileUpload file, @RestForm UUID key) throws IOException {
        Frame page = frames.frame();
        IntakeWords words = Wording.intake(page.language());
        if (file == null || file.size() == 0 || file.size() > FILE_BYTES_MAX) {
            boolean none = file == null || file.size() == 0;
            return again(
                    page,
                    new Mistakes(List.of(new Mistake("file", none ? words.fileMissing() : words.fileTooLarge()))),
                    attempts.first());
        }
        Outcome outcome = intakes.upload(key, shortened(file.fileName()), Files.readAllBytes(file.uploadedFile()));
        if (outcome instanceof Outcome.Refused refused) {
            return again(
                    page,
                    Complaints.mistakes(refused.refusal(), field -> "file", page.language()),
                    attempts.refused(refused, page.language()));
        }
        return attempts.toOutcome(UPLOAD, key);
    }

    private Response again(Frame page, Mistakes mistakes, Attempt attempt) {
        return attempts.refusal(Templates.upload(page, new UploadView(mistakes, attempt)));
    }

    private static String shortened(@Nullable String name) {
        String plain = name == null
                ? ""
                : name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        String given = plain.isEmpty() ? "?" : plain;
        return given.length() <= FILE_NAME_LENGTH_MAX ? given : given.substring(given.length() - FILE_NAME_LENGTH_MAX);
    }

    static String path(UUID intake) {
        return HERE + "/" + intake;
    }
}
