package io.counterfoil.portal.voucher;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Listing;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Pieces by state; and one of them: what it is worth, what can be done with it, and where its parts went. */
@Path("/vouchers")
@RolesAllowed("supplier")
public class VoucherPages extends Controller {

    /** Each asks for its payable. */
    private static final int PAGE = 20;

    private final Frames frames;
    private final Pieces pieces;
    private final Directory directory;

    VoucherPages(Frames frames, Pieces pieces, Directory directory) {
        this.frames = frames;
        this.pieces = pieces;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "voucher")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance vouchers(Frame page, VouchersView view);

        static native TemplateInstance voucher(Frame page, VoucherView view);
    }

    @GET
    @Path("")
    public TemplateInstance vouchers(
            @RestQuery @DefaultValue("held") String state, @RestQuery @DefaultValue("") String cursor) {
        Frame page = frames.frame();
        UUID reader = page.user().participant();
        Piece.State shown = Piece.State.find(state).orElseThrow(NotFoundException::new);
        ItemPage<Piece> found = pieces.page(shown, PAGE, cursor.isEmpty() ? null : cursor);
        String next = found.nextCursor();
        List<VouchersView.Row> rows =
                found.items().stream().map(piece -> row(piece, reader)).toList();
        return Templates.vouchers(page, new VouchersView(shown, rows, next == null ? "" : next, cursor.isEmpty()));
    }

    private VouchersView.Row row(Piece piece, UUID reader) {
        Debt debt = piece.debt();
        UUID recipient = piece.recipient();
        return new VouchersView.Row(
                piece.id(),
                directory.shownName(debt.debtor()),
                piece.value(),
                debt.dueOn(),
                piece.lastDay(),
                recipient == null ? "" : directory.shownName(recipient),
                piece.holder().equals(reader));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance voucher(@RestPath UUID id) {
        Piece piece = pieces.get(id);
        Frame page = frames.frame();
        return Templates.voucher(page, view(piece, page.user().participant()));
    }

    private VoucherView view(Piece piece, UUID reader) {
        Debt debt = piece.debt();
        Listing<VouchersApi.TracedJson> trace = pieces.trace(piece.id());
        UUID recipient = piece.recipient();
        return new VoucherView(
                piece,
                debt,
                directory.shownName(debt.debtor()),
                directory.shownName(debt.payingBank()),
                directory.shownName(piece.holder()),
                recipient == null ? "" : directory.shownName(recipient),
                piece.holder().equals(reader),
                Tree.of(trace.items(), piece.id(), reader, directory::shownName),
                trace.complete());
    }
}
