package io.counterfoil.portal.voucher;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was paid on a voucher, and saying that it did not arrive. */
@Path("/vouchers/{id}/payments")
@RolesAllowed("supplier")
public class PaymentPages extends Controller {

    private final Frames frames;
    private final Pieces pieces;
    private final Directory directory;
    private final Attempts attempts;

    PaymentPages(Frames frames, Pieces pieces, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.pieces = pieces;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "voucher")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance payments(Frame page, PaymentsView view);
    }

    /** @param command key of the command that was given; its outcome is shown */
    @GET
    @Path("")
    public TemplateInstance payments(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.payments(page, view(page, id, attempts.at(path(id), command, since, page.language())));
    }

    /** At once, because it moves nothing. */
    @POST
    @Path("/{settlement}/dispute")
    public Response disputed(@RestPath UUID id, @RestPath UUID settlement, @RestForm UUID key) {
        Outcome outcome = pieces.dispute(id, settlement, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(
                    Templates.payments(page, view(page, id, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private PaymentsView view(Frame page, UUID id, Attempt attempt) {
        UUID reader = page.user().participant();
        Listing<VouchersApi.PaymentJson> paid = pieces.payments(id);
        return new PaymentsView(
                id,
                paid.items().stream()
                        .map(each -> new PaymentsView.Row(
                                each.settlementId(),
                                directory.shownName(each.holder()),
                                each.before().money(),
                                each.amount().money(),
                                each.remaining().money(),
                                each.openedOn(),
                                each.lastDay(),
                                each.state(),
                                each.state().equals("paid") && each.holder().equals(reader),
                                each.disputed()))
                        .toList(),
                paid.complete(),
                attempt);
    }

    private static String path(UUID voucher) {
        return "/vouchers/" + voucher + "/payments";
    }
}
