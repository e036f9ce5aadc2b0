package io.counterfoil.portal.governance;

import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.governance.RegistersApi.BusinessDayJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** The one date of every rule; to move it to the next day is proposed here. */
@Path("/business-date")
@RolesAllowed("operator")
public class BusinessDatePages extends Controller {

    private final Frames frames;
    private final RegistersApi registers;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    BusinessDatePages(
            Frames frames, @RestClient RegistersApi registers, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "business-date")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance date(Frame page, BusinessDayView view);
    }

    @GET
    @Path("")
    public TemplateInstance date() {
        return Templates.date(frames.frame(), view(attempts.first()));
    }

    /** @param day the next one when the page was opened: pressing later cannot move the date by another one */
    @POST
    @Path("")
    public Response proposed(@RestForm UUID key, @RestForm LocalDate day) {
        Proposal proposal = proposals.businessDate(day, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.date(page, view(attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    private BusinessDayView view(Attempt attempt) {
        BusinessDayJson day = registers.businessDate();
        return new BusinessDayView(
                day.date(),
                day.date().plusDays(1),
                day.businessDay(),
                day.calendar(),
                acts.waiting(Act.Kind.ADVANCE_BUSINESS_DATE).orElse(null),
                attempt);
    }
}
