package io.counterfoil.portal.offer;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One offer: looking at it, accepting, declining or withdrawing it, and waiting for the chain. */
@Path("/offers")
@RolesAllowed("supplier")
public class OfferPages extends Controller {

    private final Frames frames;
    private final Offers offers;
    private final Payables payables;
    private final Attempts attempts;
    private final Directory directory;

    OfferPages(Frames frames, Offers offers, Payables payables, Attempts attempts, Directory directory) {
        this.frames = frames;
        this.offers = offers;
        this.payables = payables;
        this.attempts = attempts;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "offer")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance offer(Frame page, OfferView view);

        static native TemplateInstance made(Frame page, OfferView view);

        static native TemplateInstance decline(Frame page, OfferView view);
    }

    /** @param command key of an answer that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    public TemplateInstance offer(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return shown(page, view(id, attempts.at(path(id), command, since, page.language())));
    }

    /** Of the voucher that was issued for a payable: its creditor accepts it. */
    @GET
    @Path("/payables/{id}")
    public Response ofPayable(@RestPath UUID id) {
        return Response.seeOther(URI.create(path(payables.get(id).voucher()))).build();
    }

    /** On a page of its own, because it cannot be taken back. */
    @GET
    @Path("/{id}/decline")
    public TemplateInstance decline(@RestPath UUID id) {
        return Templates.decline(frames.frame(), view(id, attempts.first()));
    }

    @POST
    @Path("/{id}/acceptance")
    public Response accepted(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, Answer.ACCEPT, key);
    }

    @POST
    @Path("/{id}/decline")
    public Response declined(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, Answer.DECLINE, key);
    }

    /** By its maker; at once, because it can be offered again. */
    @POST
    @Path("/{id}/withdrawal")
    public Response withdrawn(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, Answer.WITHDRAW, key);
    }

    private Response answered(UUID id, Answer answer, UUID key) {
        Outcome outcome = offers.answer(id, answer, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            OfferView view = view(id, attempts.refused(refused, page.language()));
            return attempts.refusal(shown(page, view));
        }
        return attempts.toOutcome(path(id), key);
    }

    private static TemplateInstance shown(Frame page, OfferView view) {
        boolean made = view.offer().holder().equals(page.user().participant());
        return made ? Templates.made(page, view) : Templates.offer(page, view);
    }

    private OfferView view(UUID id, Attempt attempt) {
        Offer offer = offers.get(id);
        Payable payable = payables.find(offer.payable()).orElse(null);
        return new OfferView(
                offer,
                offer.debt(),
                payable,
                directory.shownName(offer.holder()),
                directory.shownName(offer.recipient()),
                directory.shownName(offer.debt().debtor()),
                attempt);
    }

    private static String path(UUID offer) {
        return "/offers/" + offer;
    }
}
