package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.profile.Profiles;
import io.counterfoil.portal.wording.OnboardingWords;
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
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a participant brings so that others know who it is, and what became of it. */
@Path("/company")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker"})
public class CompanyPages extends Controller {

    static final String HERE = "/company";
    static final long FILE_BYTES_MAX = 2 * 1024 * 1024;
    private static final Set<String> MEDIA_TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Frames frames;
    private final Documents documents;
    private final Company company;
    private final Profiles profiles;
    private final Attempts attempts;

    CompanyPages(Frames frames, Documents documents, Company company, Profiles profiles, Attempts attempts) {
        this.frames = frames;
        this.documents = documents;
        this.company = company;
        this.profiles = profiles;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "company")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance company(Frame page, CompanyView view);

        static native TemplateInstance upload(Frame page, UploadView view);

        static native TemplateInstance terms(Frame page, TermsView view);
    }

    /** @param command key of what was given on one of the pages below */
    @GET
    @Path("")
    public TemplateInstance company(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Listing<Document> own = documents.own();
        return Templates.company(
                page,
                new CompanyView(
                        profiles.of(page.user().participant()),
                        own.items(),
                        own.complete(),
                        company.accounts(),
                        company.terms(page.user().participant()),
                        attempts.at(HERE, command, since, page.language())));
    }

    @GET
    @Path("/documents/new")
    public TemplateInstance upload() {
        return Templates.upload(frames.frame(), new UploadView("", "", "", Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("/documents/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploaded(
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String issuedOn,
            @RestForm @DefaultValue("") String expiresOn,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm UUID key)
            throws IOException {
        Frame page = frames.frame();
        OnboardingWords words = Wording.onboarding(page.language());
        Optional<Document.Kind> what = Arrays.stream(Document.Kind.values())
                .filter(each -> each.wireName().equals(kind))
                .findFirst();
        Optional<LocalDate> issued = day(issuedOn);
        Optional<LocalDate> expires = day(expiresOn);
        List<Mistake> mistakes = new ArrayList<>();
        if (what.isEmpty()) {
            mistakes.add(new Mistake("kind", words.chooseKind()));
        }
        if (issued.isEmpty()) {
            mistakes.add(new Mistake("issuedOn", words.giveDay()));
        }
        if (!expiresOn.isBlank() && expires.isEmpty()) {
            mistakes.add(new Mistake("expiresOn", words.giveDay()));
        }
        if (file == null || file.size() == 0) {
            mistakes.add(new Mistake("file", words.chooseFile()));
        } else if (file.size() > FILE_BYTES_MAX) {
            mistakes.add(new Mistake("file", words.fileTooLarge()));
        } else if (!MEDIA_TYPES.contains(file.contentType())) {
            mistakes.add(new Mistake("file", words.fileOfAnotherKind()));
        }
        if (!mistakes.isEmpty() || file == null) {
            return attempts.refusal(Templates.upload(
                    page, new UploadView(kind, issuedOn, expiresOn, new Mistakes(mistakes), attempts.first())));
        }
        Outcome outcome = documents.upload(
                key,
                what.orElseThrow(),
                issued.orElseThrow(),
                expires.orElse(null),
                file.contentType(),
                Files.readAllBytes(file.uploadedFile()));
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes refusedFields = Mistakes.of(refused.refusal(), CompanyPages::uploadInput, page.language());
            return attempts.refusal(Templates.upload(
                    page,
                    new UploadView(
                            kind, issuedOn, expiresOn, refusedFields, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(HERE, key);
    }

    /** Which input a field or rule of the service is about. */
    private static String uploadInput(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "kind", "issuedOn", "expiresOn" -> fieldOrRule;
            case "body", "Content-Type" -> "file";
            case "kyc-issued-on" -> "issuedOn";
            case "kyc-expires-on" -> "expiresOn";
            default -> "";
        };
    }

    @GET
    @Path("/terms/{id}")
    public TemplateInstance terms(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.terms(page, new TermsView(standing(page, id), attempts.first()));
    }

    @POST
    @Path("/terms/{id}")
    public Response accepted(@RestPath UUID id, @RestForm UUID key) {
        Frame page = frames.frame();
        Company.Terms version = standing(page, id);
        Outcome outcome = company.accept(version, key);
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(
                    Templates.terms(page, new TermsView(version, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(HERE, key);
    }

    private Company.Terms standing(Frame page, UUID id) {
        return company.terms(page.user().participant()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
