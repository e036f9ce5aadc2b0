package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.tradedocument.TradeDocument;
import io.counterfoil.portal.tradedocument.TradeDocuments;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Asking banks for quotes on a part of a piece. */
@Path("/vouchers/{id}/sell")
@RolesAllowed("supplier")
public class SalePages extends Controller {

    private final Frames frames;
    private final Pieces pieces;
    private final Payables payables;
    private final TradeDocuments documents;
    private final FinancingRequests requests;
    private final Directory directory;
    private final Attempts attempts;

    SalePages(
            Frames frames,
            Pieces pieces,
            Payables payables,
            TradeDocuments documents,
            FinancingRequests requests,
            Directory directory,
            Attempts attempts) {
        this.frames = frames;
        this.pieces = pieces;
        this.payables = payables;
        this.documents = documents;
        this.requests = requests;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "sale")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(Frame page, SaleView view);
    }

    /** @param command key of the command that was given; the request it made is shown as soon as it is there */
    @GET
    @Path("")
    public Response form(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id), command, since, page.language());
        if (attempt.made() != null) {
            return Response.seeOther(URI.create("/financing-requests/" + attempt.made()))
                    .build();
        }
        Piece piece = own(page, id);
        List<TradeDocument> choice = documents.choice(piece.value().currency());
        SaleForm form = new SaleForm(
                page.formats().digits(piece.value()),
                List.of(likely(choice, payables.find(piece.payable()).orElse(null))),
                directory.banks().stream()
                        .map(Party::id)
                        .limit(SaleForm.BANKS_MAX)
                        .toList());
        return Response.ok(Templates.form(
                        page, new SaleView(piece, form, choice, directory.banks(), Mistakes.NONE, attempt)))
                .build();
    }

    /** The same form with a line more; nothing is sent. */
    @POST
    @Path("/documents")
    public Response anotherDocument(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String amount,
            @RestForm List<String> document,
            @RestForm List<String> drawn,
            @RestForm List<UUID> banks) {
        Frame page = frames.frame();
        SaleForm form = SaleForm.read(amount, document, drawn, banks).withAnotherLine();
        return attempts.samePage(Templates.form(page, view(own(page, id), form)));
    }

    @POST
    @Path("")
    public Response asked(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String amount,
            @RestForm List<String> document,
            @RestForm List<String> drawn,
            @RestForm List<UUID> banks,
            @RestForm UUID key) {
        Frame page = frames.frame();
        SaleForm form = SaleForm.read(amount, document, drawn, banks);
        SaleView view = view(own(page, id), form);
        Mistakes mistakes = form.mistakes(view.most(), page.formats());
        if (!mistakes.isEmpty()) {
            return attempts.refusal(Templates.form(page, view.with(mistakes, view.attempt())));
        }
        Money value = Amounts.readUpTo(view.most(), amount).orElseThrow();
        Outcome outcome = requests.ask(id, value, form.toJson(view.most()), form.banks(), key);
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes refusedFields = Mistakes.of(refused.refusal(), SaleForm::input, page.language());
            return attempts.refusal(
                    Templates.form(page, view.with(refusedFields, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private Piece own(Frame page, UUID id) {
        Piece piece = pieces.get(id);
        if (!piece.holder().equals(page.user().participant())) {
            throw new NotFoundException();
        }
        return piece;
    }

    private SaleView view(Piece piece, SaleForm form) {
        List<TradeDocument> choice = documents.choice(piece.value().currency());
        return new SaleView(piece, form, choice, directory.banks(), Mistakes.NONE, attempts.first());
    }

    /** The invoice of the payable, if it is there; whoever has one document alone means that one. */
    private static SaleForm.Line likely(List<TradeDocument> choice, @Nullable Payable payable) {
        Optional<TradeDocument> invoice = choice.stream()
                .filter(document -> payable != null
                        && document.details() != null
                        && document.details().number().equalsIgnoreCase(payable.invoiceNumber()))
                .findFirst();
        if (invoice.isEmpty() && choice.size() == 1) {
            invoice = Optional.of(choice.get(0));
        }
        return invoice.map(document -> new SaleForm.Line(document.id().toString(), ""))
                .orElse(SaleForm.Line.EMPTY);
    }

    private static String path(UUID voucher) {
        return "/vouchers/" + voucher + "/sell";
    }
}
