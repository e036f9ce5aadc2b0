package io.counterfoil.portal.voucher;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One piece of a voucher: what it is worth, what can be done with it, and where its parts went. */
@Path("/vouchers")
@RolesAllowed("supplier")
public class VoucherPages extends Controller {

    private final Frames frames;
    private final Pieces pieces;
    private final Payables payables;
    private final Directory directory;

    VoucherPages(Frames frames, Pieces pieces, Payables payables, Directory directory) {
        this.frames = frames;
        this.pieces = pieces;
        this.payables = payables;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "voucher")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance voucher(Frame page, VoucherView view);
    }

    @GET
    @Path("/{id}")
    public TemplateInstance voucher(@RestPath UUID id) {
        Piece piece = pieces.get(id);
        Frame page = frames.frame();
        return Templates.voucher(page, view(piece, page.user().participant()));
    }

    private VoucherView view(Piece piece, UUID reader) {
        Debt debt = payables.debt(piece.payable(), piece.debt()).orElse(null);
        Listing<VouchersApi.TracedJson> trace = pieces.trace(piece.id());
        UUID recipient = piece.recipient();
        return new VoucherView(
                piece,
                debt,
                debt == null ? "" : directory.shownName(debt.debtor()),
                debt == null ? "" : directory.shownName(debt.payingBank()),
                directory.shownName(piece.holder()),
                recipient == null ? "" : directory.shownName(recipient),
                piece.holder().equals(reader),
                Tree.of(trace.items(), piece.id(), reader, directory::shownName),
                trace.complete());
    }
}
