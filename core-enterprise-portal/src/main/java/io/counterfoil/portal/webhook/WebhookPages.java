package io.counterfoil.portal.webhook;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a bank has its events sent: list, add, another secret, disable, remove, and the log with replay. */
@Path("/webhooks")
@RolesAllowed({"bank-officer", "bank-approver"})
public class WebhookPages extends Controller {

    private static final String PATH = "/webhooks";
    private static final int OUR_FAULT = 500;

    private final Frames frames;
    private final Webhooks webhooks;
    private final Attempts attempts;

    WebhookPages(Frames frames, Webhooks webhooks, Attempts attempts) {
        this.frames = frames;
        this.webhooks = webhooks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "webhook")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(Frame page, WebhooksView view);

        static native TemplateInstance webhook(Frame page, WebhookView view);
    }

    @GET
    @Path("")
    public TemplateInstance webhooks() {
        Frame page = frames.frame();
        return Templates.webhooks(page, list(page, "", Mistakes.NONE, attempts.first()));
    }

    /** The answer shows the secret, so it is no address that one can come back to. */
    @POST
    @Path("/new")
    @RolesAllowed("bank-officer")
    public Response added(@RestForm UUID key, @RestForm @DefaultValue("") String url) {
        Frame page = frames.frame();
        try {
            return withSecret(page, webhooks.add(url.strip(), key));
        } catch (ServiceRefusal refusal) {
            Attempt attempt = refused(refusal, page);
            Mistakes mistakes = Mistakes.of(refusal, field -> field.equals("url") ? "url" : "", page.language());
            return attempts.refusal(Templates.webhooks(page, list(page, url, mistakes, attempt)));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance webhook(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.webhook(page, view(page, webhooks.get(id), "", attempts.first()));
    }

    @POST
    @Path("/{id}/secret")
    @RolesAllowed("bank-officer")
    public Response rotated(@RestPath UUID id, @RestForm UUID key) {
        return withSecret(frames.frame(), webhooks.rotate(id, key));
    }

    @POST
    @Path("/{id}/disabling")
    @RolesAllowed("bank-officer")
    public Response disabled(@RestPath UUID id, @RestForm UUID key) {
        webhooks.disable(id, key);
        return to(path(id));
    }

    @POST
    @Path("/{id}/enabling")
    @RolesAllowed("bank-officer")
    public Response enabled(@RestPath UUID id, @RestForm UUID key) {
        webhooks.enable(id, key);
        return to(path(id));
    }

    @POST
    @Path("/{id}/removal")
    @RolesAllowed("bank-officer")
    public Response removed(@RestPath UUID id, @RestForm UUID key) {
        webhooks.remove(id, key);
        return to(PATH);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @RolesAllowed("bank-officer")
    public Response replayed(@RestPath UUID id, @RestPath UUID delivery, @RestForm UUID key) {
        try {
            webhooks.replay(id, delivery, key);
        } catch (ServiceRefusal refusal) {
            Frame page = frames.frame();
            Attempt attempt = refused(refusal, page);
            return attempts.refusal(Templates.webhook(page, view(page, webhooks.get(id), "", attempt)));
        }
        return to(path(id));
    }

    private Attempt refused(ServiceRefusal refusal, Frame page) {
        if (refusal.status() >= OUR_FAULT) {
            throw refusal;
        }
        return attempts.refused(new Outcome.Refused(refusal), page.language());
    }

    private Response withSecret(Frame page, Webhooks.WithSecret made) {
        return attempts.samePage(Templates.webhook(page, view(page, made.webhook(), made.secret(), attempts.first())));
    }

    private WebhooksView list(Frame page, String url, Mistakes mistakes, Attempt attempt) {
        return new WebhooksView(webhooks.all(), webhooks.isHosted(), isOfficer(page), url, mistakes, attempt);
    }

    private WebhookView view(Frame page, Webhook webhook, String secret, Attempt attempt) {
        return new WebhookView(webhook, webhooks.deliveries(webhook.id()), isOfficer(page), secret, attempt);
    }

    private static boolean isOfficer(Frame page) {
        return page.user().roles().contains(TokenRole.BANK_OFFICER);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static String path(UUID webhook) {
        return PATH + "/" + webhook;
    }
}
