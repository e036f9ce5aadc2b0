package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Where the parts of a voucher are, to whoever owes it, pays it or watches over all; each sees what the token may see. */
@Path("/trees")
@RolesAllowed({"enterprise-maker", "enterprise-checker", "bank-officer", "bank-approver", "regulator", "operator"})
public class TreePages extends Controller {

    private static final Set<TokenRole> OF_BANKS = EnumSet.of(TokenRole.BANK_OFFICER, TokenRole.BANK_APPROVER);

    private final Frames frames;
    private final Pieces pieces;
    private final Payables payables;
    private final Directory directory;

    TreePages(Frames frames, Pieces pieces, Payables payables, Directory directory) {
        this.frames = frames;
        this.pieces = pieces;
        this.payables = payables;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "tree")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance tree(Frame page, TreeView view);
    }

    /** From the first piece of the payable's voucher. */
    @GET
    @Path("/payables/{id}")
    public TemplateInstance ofPayable(@RestPath UUID id) {
        return tree(payables.get(id).voucher());
    }

    /** @param id of any piece of the voucher */
    @GET
    @Path("/{id}")
    public TemplateInstance tree(@RestPath UUID id) {
        Piece piece = pieces.get(id);
        Frame page = frames.frame();
        Debt debt = piece.debt();
        Listing<VouchersApi.TracedJson> trace = pieces.trace(id);
        return Templates.tree(
                page,
                new TreeView(
                        piece.payable(),
                        piece,
                        page.user().role(),
                        piece.holder().equals(page.user().participant()),
                        debt,
                        directory.shownName(debt.debtor()),
                        directory.shownName(debt.payingBank()),
                        Tree.of(trace.items(), id, page.user().participant(), directory::shownName),
                        trace.complete(),
                        !OF_BANKS.contains(page.user().role())
                                || debt.payingBank().equals(page.user().participant())));
    }
}
