package io.counterfoil.portal.financing;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A sale to a bank: the quotes that come in, what exactly will happen, and what became of it. */
@Path("/financing-requests")
@RolesAllowed("supplier")
public class FinancingPages extends Controller {

    private final Frames frames;
    private final FinancingRequests requests;
    private final Pieces pieces;
    private final Directory directory;
    private final Attempts attempts;

    FinancingPages(Frames frames, FinancingRequests requests, Pieces pieces, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.requests = requests;
        this.pieces = pieces;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "financing")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance quotes(Frame page, RequestView view);

        static native TemplateInstance consent(Frame page, RequestView view);

        static native TemplateInstance sale(Frame page, RequestView view);
    }

    /**
     * @param quote that is looked at
     * @param command key of the command that was given; its outcome is shown
     */
    @GET
    @Path("/{id}")
    public TemplateInstance request(
            @RestPath UUID id,
            @RestQuery @Nullable UUID quote,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return shown(page, view(page, id, quote, attempts.at(path(id), command, since, page.language())));
    }

    /** On a page of its own, because it is what is signed. */
    @GET
    @Path("/{id}/consent")
    public Response consent(@RestPath UUID id, @RestQuery @Nullable UUID quote) {
        Frame page = frames.frame();
        RequestView view = view(page, id, quote, attempts.first());
        QuoteRow chosen = view.chosen();
        boolean canBeTaken =
                view.request().state() == FinancingRequest.State.REQUESTED && chosen != null && chosen.takeable();
        return canBeTaken
                ? Response.ok(Templates.consent(page, view)).build()
                : Response.seeOther(URI.create(path(id))).build();
    }

    @POST
    @Path("/{id}/consent")
    public Response agreed(@RestPath UUID id, @RestForm UUID quote, @RestForm UUID key) {
        return answer(id, quote, requests.accept(id, quote, key), key);
    }

    /** At once, because one can ask again. */
    @POST
    @Path("/{id}/withdrawal")
    public Response withdrawn(@RestPath UUID id, @RestForm UUID key) {
        return answer(id, null, requests.withdraw(id, key), key);
    }

    /** After the bank's last day for the money; before, it is the supplier's agreement, and the bank has to agree too. */
    @POST
    @Path("/{id}/undo")
    public Response undone(@RestPath UUID id, @RestForm UUID key) {
        return answer(id, null, requests.undo(id, key), key);
    }

    @POST
    @Path("/{id}/undo-withdrawal")
    public Response undoWithdrawn(@RestPath UUID id, @RestForm UUID key) {
        return answer(id, null, requests.withdrawUndo(id, key), key);
    }

    /** The bank instructed the payout and does not say that it paid. */
    @POST
    @Path("/{id}/not-received")
    public Response notReceived(@RestPath UUID id, @RestForm UUID key) {
        return answer(id, null, requests.sayNotReceived(id, key), key);
    }

    /** The bank says that it has paid, and the supplier that nothing arrived. */
    @POST
    @Path("/{id}/dispute")
    public Response disputed(@RestPath UUID id, @RestForm UUID key) {
        return answer(id, null, requests.dispute(id, key), key);
    }

    private Response answer(UUID id, @Nullable UUID quote, Outcome outcome, UUID key) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(shown(page, view(page, id, quote, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private static TemplateInstance shown(Frame page, RequestView view) {
        return view.request().state() == FinancingRequest.State.REQUESTED
                ? Templates.quotes(page, view)
                : Templates.sale(page, view);
    }

    private RequestView view(Frame page, UUID id, @Nullable UUID looked, Attempt attempt) {
        FinancingRequest request = requests.get(id);
        Piece piece = pieces.get(request.voucher());
        Debt debt = piece.debt();
        List<QuoteRow> quotes = QuoteRow.sorted(request, directory::shownName, page.businessDate());
        UUID wanted = request.taken() == null ? looked : request.taken();
        UUID bank = request.bank();
        return new RequestView(
                request,
                piece,
                debt,
                directory.shownName(debt.debtor()),
                bank == null ? "" : directory.shownName(bank),
                StepRow.of(request, directory::shownName),
                quotes,
                quotes.stream()
                        .filter(row -> row.quote().id().equals(wanted))
                        .findFirst()
                        .or(() -> quotes.stream().filter(QuoteRow::takeable).findFirst())
                        .orElse(null),
                attempt);
    }

    private static String path(UUID request) {
        return "/financing-requests/" + request;
    }
}
