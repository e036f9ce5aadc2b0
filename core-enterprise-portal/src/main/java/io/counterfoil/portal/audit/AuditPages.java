package io.counterfoil.portal.audit;

import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search: what is looked for stands in the address, so that it can be kept and sent. */
@Path("/audit")
@RolesAllowed({"auditor", "regulator"})
public class AuditPages extends Controller {

    private final Frames frames;
    private final AuditTrail trail;

    AuditPages(Frames frames, AuditTrail trail) {
        this.frames = frames;
        this.trail = trail;
    }

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(Frame page, AuditView view);
    }

    @GET
    @Path("")
    public TemplateInstance search(
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String participant,
            @RestQuery @Nullable String resource,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String cursor) {
        List<String> wrong = new ArrayList<>();
        AuditSearch search = new AuditSearch(
                read("outcome", outcome, text -> AuditSearch.Outcome.valueOf(text.toUpperCase(Locale.ROOT)), wrong),
                read("participant", participant, UUID::fromString, wrong),
                read("resource", resource, UUID::fromString, wrong),
                read("from", from, LocalDate::parse, wrong),
                read("until", until, LocalDate::parse, wrong),
                cursor);
        AuditView view = wrong.isEmpty() ? trail.find(search) : new AuditView(search, List.of(), wrong, null);
        return Templates.search(frames.frame(), view);
    }

    /** An empty field of a form is none. */
    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reader, List<String> wrong) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (RuntimeException unreadable) {
            wrong.add(name);
            return null;
        }
    }
}
