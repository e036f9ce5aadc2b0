package io.counterfoil.portal.governance;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** How many operators have to support an act; another number is proposed here. */
@Path("/threshold")
@RolesAllowed("operator")
public class ThresholdPages extends Controller {

    private static final String OPERATOR = "OPERATOR";
    private static final int AT_DEPLOYMENT = 1;

    private final Frames frames;
    private final RegistersApi registers;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    ThresholdPages(
            Frames frames, @RestClient RegistersApi registers, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "threshold")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance threshold(Frame page, ThresholdView view);
    }

    @GET
    @Path("")
    public TemplateInstance threshold() {
        return Templates.threshold(frames.frame(), view(attempts.first()));
    }

    @POST
    @Path("")
    public Response proposed(@RestForm UUID key, @RestForm int operators) {
        Proposal proposal = proposals.threshold(operators, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.threshold(page, view(attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    /** Every act tells the threshold there is now; before the first act it is as the contracts were made. */
    private ThresholdView view(Attempt attempt) {
        long operators = Listing.read(cursor -> registers.participants(Listing.PAGE, cursor)).items().stream()
                .map(Participant::of)
                .filter(one -> one.roles().contains(OPERATOR) && !one.suspended())
                .count();
        int now = acts.newestFirst().items().stream()
                .findFirst()
                .map(Act::threshold)
                .orElse(AT_DEPLOYMENT);
        return new ThresholdView(
                Math.toIntExact(operators),
                now,
                acts.waiting(Act.Kind.SET_THRESHOLD).orElse(null),
                attempt);
    }
}
