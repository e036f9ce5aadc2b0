package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Undoing a payout that a bank instructed and neither attests nor undoes with its supplier is proposed here. */
@Path("/payouts")
@RolesAllowed("operator")
public class PayoutPages extends Controller {

    private final Frames frames;
    private final FinancingRequests sales;
    private final Directory directory;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    PayoutPages(
            Frames frames,
            FinancingRequests sales,
            Directory directory,
            Acts acts,
            Proposals proposals,
            Attempts attempts) {
        this.frames = frames;
        this.sales = sales;
        this.directory = directory;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "payouts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, PayoutsView view);

        static native TemplateInstance payout(Frame page, PayoutView view);
    }

    @GET
    @Path("")
    public TemplateInstance list() {
        Listing<FinancingRequest> all = sales.in(FinancingRequest.State.PAYOUT_INSTRUCTED);
        return Templates.list(
                frames.frame(),
                new PayoutsView(
                        all.items().stream()
                                .map(sale ->
                                        new PayoutsView.Row(sale, directory.shownName(sale.supplier()), bankOf(sale)))
                                .toList(),
                        all.complete()));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance payout(@RestPath UUID id) {
        return Templates.payout(frames.frame(), view(id, attempts.first()));
    }

    @POST
    @Path("/{id}")
    public Response proposed(@RestPath UUID id, @RestForm UUID key) {
        Proposal proposal = proposals.undoPayout(id, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.payout(page, view(id, attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    private PayoutView view(UUID id, Attempt attempt) {
        FinancingRequest sale = sales.get(id);
        return new PayoutView(
                sale,
                directory.shownName(sale.supplier()),
                bankOf(sale),
                acts.waitingFor(id).orElse(null),
                attempt);
    }

    private String bankOf(FinancingRequest sale) {
        UUID bank = sale.bank();
        return bank == null ? "" : directory.shownName(bank);
    }
}
