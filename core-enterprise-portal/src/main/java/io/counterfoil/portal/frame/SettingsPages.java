package io.counterfoil.portal.frame;

import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Language, appearance, who is logged in, and the way out. */
@Path("/settings")
public class SettingsPages extends Controller {

    private final Frames frames;

    SettingsPages(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "settings")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance settings(Frame page);
    }

    @GET
    @Path("")
    public TemplateInstance settings() {
        return Templates.settings(frames.frame());
    }
}
