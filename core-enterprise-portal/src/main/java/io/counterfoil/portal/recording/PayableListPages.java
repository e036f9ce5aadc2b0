package io.counterfoil.portal.recording;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.ItemPage;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All that the enterprise owes or owed. State and place are in the address. */
@Path("/payables")
@RolesAllowed({"enterprise-maker", "enterprise-checker"})
public class PayableListPages extends Controller {

    private final Frames frames;
    private final Payables payables;
    private final Directory directory;

    PayableListPages(Frames frames, Payables payables, Directory directory) {
        this.frames = frames;
        this.payables = payables;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "recording")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ListView view);
    }

    /**
     * @param state null for all
     * @param cursor of the page; null for the first one
     */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery Payable.@Nullable State state, @RestQuery @Nullable String cursor) {
        Frame page = frames.frame();
        ItemPage<Payable> found = payables.page(state, cursor);
        return Templates.list(
                page,
                new ListView(
                        state,
                        found.items().stream()
                                .map(payable -> new ListView.Row(payable, directory.shownName(payable.creditor())))
                                .toList(),
                        cursor != null,
                        found.nextCursor(),
                        page.user().roles().contains(TokenRole.ENTERPRISE_MAKER)));
    }
}
