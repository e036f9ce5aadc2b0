package io.counterfoil.portal.booking;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.booking.Bookings.Sent;
import io.counterfoil.portal.booking.BookingsView.Typed;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.BookingWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A bank sends its account statements here when its own system does not, and its people look at what nobody expected. */
@Path("/worklist/bookings")
@RolesAllowed({"bank-officer", "bank-approver"})
public class BookingPages extends Controller {

    private static final String PATH = "/worklist/bookings";
    private static final String FILE = "file";
    private static final int FILE_BYTES_MAX = 5 * 1024 * 1024;
    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final Bookings bookings;
    private final Banks banks;
    private final Attempts attempts;

    BookingPages(Frames frames, Bookings bookings, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.bookings = bookings;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "bookings")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, BookingsView view);
    }

    @GET
    @Path("")
    public TemplateInstance list() {
        Frame page = frames.frame();
        return list(page, Sent.NOTHING, Typed.NOTHING, Mistakes.NONE, attempts.first());
    }

    @POST
    @Path("")
    @RolesAllowed("bank-officer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sent(@RestForm(FILE) @Nullable FileUpload file, @RestForm @Nullable UUID key) throws IOException {
        Frame page = frames.frame();
        BookingWords words = Wording.booking(page.language());
        if (file == null || file.size() == 0 || file.size() > FILE_BYTES_MAX) {
            boolean none = file == null || file.size() == 0;
            return refused(page, mistake(FILE, none ? words.fileMissing() : words.fileTooLarge()));
        }
        Sent sent = bookings.send(bank(page), Files.readAllBytes(file.uploadedFile()), Given.required(key));
        if (sent.outcome() instanceof Outcome.Refused refused) {
            Mistakes mistakes = Mistakes.of(refused.refusal(), field -> FILE, page.language());
            return attempts.refusal(
                    list(page, Sent.NOTHING, Typed.NOTHING, mistakes, attempts.refused(refused, page.language())));
        }
        return sent.taken() == null && sent.reported() == null
                ? refused(page, mistake(FILE, words.sendAgain())) // the same file is taken once
                : attempts.samePage(list(page, sent, Typed.NOTHING, Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed("bank-officer")
    public Response resolved(
            @RestPath UUID id,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String action,
            @RestForm @DefaultValue("") String reason) {
        Frame page = frames.frame();
        Typed typed = new Typed(id, action, reason);
        Mistakes missing = missing(typed, id, Wording.booking(page.language()));
        if (!missing.isEmpty()) {
            return attempts.refusal(list(page, Sent.NOTHING, typed, missing, attempts.first()));
        }
        return said(page, typed, bookings.resolve(bank(page), id, action, reason.strip(), Given.required(key)));
    }

    /** A payment that was rejected, once more. */
    @POST
    @Path("/instructions/{id}/repetition")
    @RolesAllowed("bank-approver")
    public Response again(@RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String reason) {
        Frame page = frames.frame();
        Typed typed = new Typed(id, "", reason);
        if (reason.isBlank()) {
            Mistakes missing = mistake(
                    BookingsView.reasonField(id),
                    Wording.booking(page.language()).giveReason());
            return attempts.refusal(list(page, Sent.NOTHING, typed, missing, attempts.first()));
        }
        return said(page, typed, bookings.again(bank(page), id, reason.strip(), Given.required(key)));
    }

    private Response said(Frame page, Typed typed, Outcome outcome) {
        if (outcome instanceof Outcome.Refused none && none.refusal().status() == NOT_FOUND) {
            throw new NotFoundException(); // there is none, or it is another bank's
        }
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes mistakes = Mistakes.of(
                    refused.refusal(),
                    field -> field.equals("reason")
                            ? BookingsView.reasonField(Objects.requireNonNull(typed.item()))
                            : "",
                    page.language());
            return attempts.refusal(
                    list(page, Sent.NOTHING, typed, mistakes, attempts.refused(refused, page.language())));
        }
        return outcome instanceof Outcome.Done
                ? Response.seeOther(URI.create(PATH)).build()
                : unknown(page, typed, outcome);
    }

    private static Mistakes missing(Typed typed, UUID item, BookingWords words) {
        List<Mistake> missing = new ArrayList<>();
        if (typed.action().isBlank()) {
            missing.add(new Mistake(BookingsView.actionField(item), words.giveAction()));
        }
        if (typed.reason().isBlank()) {
            missing.add(new Mistake(BookingsView.reasonField(item), words.giveReason()));
        }
        return new Mistakes(missing);
    }

    private static Mistakes mistake(String field, String sentence) {
        return new Mistakes(List.of(new Mistake(field, sentence)));
    }

    private Response refused(Frame page, Mistakes mistakes) {
        return attempts.refusal(list(page, Sent.NOTHING, Typed.NOTHING, mistakes, attempts.first()));
    }

    /** Saying the same of an item once more does nothing twice. */
    private Response unknown(Frame page, Typed typed, Outcome outcome) {
        Attempt attempt = attempts.of(outcome, PATH, 0, page.language());
        return attempts.refusal(list(page, Sent.NOTHING, typed, Mistakes.NONE, attempt));
    }

    private TemplateInstance list(Frame page, Sent sent, Typed typed, Mistakes mistakes, Attempt attempt) {
        return Templates.list(page, bookings.of(bank(page), page, sent, typed, mistakes, attempt));
    }

    private String bank(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }
}
