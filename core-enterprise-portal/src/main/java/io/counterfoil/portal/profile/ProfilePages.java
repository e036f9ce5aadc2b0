package io.counterfoil.portal.profile;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A participant says what it is. */
@Path("/company/profile")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker"})
public class ProfilePages extends Controller {

    private final Frames frames;
    private final Profiles profiles;
    private final Attempts attempts;

    ProfilePages(Frames frames, Profiles profiles, Attempts attempts) {
        this.frames = frames;
        this.profiles = profiles;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "profile")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance profile(Frame page, ProfileView view);
    }

    @GET
    @Path("")
    public TemplateInstance profile() {
        Frame page = frames.frame();
        ProfileForm form = profiles.of(page.user().participant());
        return Templates.profile(page, new ProfileView(form, Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("")
    public Response changed(
            @RestForm UUID key,
            @RestForm @DefaultValue("0") int version,
            @RestForm @DefaultValue("") String industry,
            @RestForm @DefaultValue("") String region,
            @RestForm @DefaultValue("") String sizeClass,
            @RestForm List<String> contactName,
            @RestForm List<String> contactRole,
            @RestForm List<String> contactEmail,
            @RestForm List<String> contactPhone) {
        ProfileForm form = new ProfileForm(
                version,
                industry,
                region,
                sizeClass,
                ProfileForm.contacts(contactName, contactRole, contactEmail, contactPhone));
        Language language = frames.language();
        Mistakes wrong = form.mistakes(Wording.profile(language));
        if (!wrong.isEmpty()) {
            return attempts.refusal(Templates.profile(frames.frame(), new ProfileView(form, wrong, attempts.first())));
        }
        Outcome outcome = profiles.change(form, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            Mistakes mistakes = Mistakes.of(refused.refusal(), ProfileForm::input, page.language());
            ProfileView view = new ProfileView(form, mistakes, attempts.refused(refused, page.language()));
            return attempts.refusal(Templates.profile(page, view));
        }
        return attempts.toOutcome("/company", key);
    }
}
