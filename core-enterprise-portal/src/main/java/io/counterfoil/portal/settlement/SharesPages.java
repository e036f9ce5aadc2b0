package io.counterfoil.portal.settlement;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.settlement.Settlements.Distribution;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What settlements did, share by share: all of them to who owes, pays or watches, to each holder its own. */
@Path("/shares")
@RolesAllowed({
    "supplier",
    "enterprise-maker",
    "enterprise-checker",
    "bank-officer",
    "bank-approver",
    "regulator",
    "operator"
})
public class SharesPages extends Controller {

    private final Frames frames;
    private final Settlements settlements;
    private final Payables payables;
    private final Directory directory;

    SharesPages(Frames frames, Settlements settlements, Payables payables, Directory directory) {
        this.frames = frames;
        this.settlements = settlements;
        this.payables = payables;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "settlement")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance shares(Frame page, SharesView view);

        static native TemplateInstance ofPayable(Frame page, PayableSharesView view);
    }

    @GET
    @Path("/payables/{id}")
    public TemplateInstance ofPayable(@RestPath UUID id) {
        Payable payable = payables.get(id);
        Listing<Settlement> found = settlements.ofPayable(id);
        return Templates.ofPayable(
                frames.frame(),
                new PayableSharesView(
                        payable,
                        directory.shownName(payable.debtor()),
                        directory.shownName(payable.creditor()),
                        found.items(),
                        found.complete()));
    }

    /** @param id of a settlement */
    @GET
    @Path("/{id}")
    public TemplateInstance shares(@RestPath UUID id) {
        Frame page = frames.frame();
        UUID reader = page.user().participant();
        Distribution distribution = settlements.distribution(id, reader, directory::shownName);
        @Nullable Settlement settlement = settlements.find(id).orElse(null);
        return Templates.shares(
                page,
                new SharesView(
                        settlement,
                        settlement == null ? "" : directory.shownName(settlement.payingBank()),
                        distribution,
                        settlement != null && settlement.payingBank().equals(reader)));
    }
}
