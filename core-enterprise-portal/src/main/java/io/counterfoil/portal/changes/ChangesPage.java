package io.counterfoil.portal.changes;

import io.counterfoil.portal.changes.FeedApi.FeedJson;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Follows the feed for a page that is open. It does not change what somebody reads or types: it offers to show what is new. After
 * a quarter of an hour it ends, so that a page that was left open does not keep its user signed in.
 */
@Path("/changes")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker", "bank-officer", "bank-approver"})
public class ChangesPage extends Controller {

    private static final String NEWEST = "newest";
    private static final int WAIT_SECONDS = 25;
    private static final int LOOKS = 36;

    private final FeedApi feed;

    ChangesPage(@RestClient FeedApi feed) {
        this.feed = feed;
    }

    @CheckedTemplate(basePath = "changes")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance quiet(String after, int left);

        static native TemplateInstance news();
    }

    /**
     * @param after sequence of the last event that the page can know of; without it from now on
     * @param left how often the page looks again
     */
    @GET
    @Path("")
    public Uni<TemplateInstance> since(
            @RestQuery @DefaultValue(NEWEST) String after, @RestQuery @DefaultValue("" + LOOKS) int left) {
        boolean first = after.equals(NEWEST);
        return feed.after(after, 1, first ? 0 : WAIT_SECONDS).map(found -> shown(found, left));
    }

    private static TemplateInstance shown(FeedJson found, int left) {
        return found.items().isEmpty() ? Templates.quiet(found.last(), Math.min(left, LOOKS) - 1) : Templates.news();
    }
}
