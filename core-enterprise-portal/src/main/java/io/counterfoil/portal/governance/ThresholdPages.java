package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Changing how many operators have to support an act is proposed here. */
@Path("/threshold")
@RolesAllowed("operator")
public class ThresholdPages extends Controller {

    private static final Pattern OPERATORS = Pattern.compile("[1-9]\\d?");
    private static final int OPERATORS_MAX = 32;

    private final Frames frames;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    ThresholdPages(Frames frames, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
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
        return Templates.threshold(frames.frame(), view("", Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("")
    public Response proposed(@RestForm @Nullable UUID key, @RestForm @DefaultValue("") String operators) {
        Frame page = frames.frame();
        String typed = operators.strip();
        int wanted = OPERATORS.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (wanted < 1 || wanted > OPERATORS_MAX) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("operators", Wording.proposal(page.language()).giveOperators(OPERATORS_MAX))));
            return attempts.refusal(Templates.threshold(page, view(operators, mistakes, attempts.first())));
        }
        UUID command = Given.required(key);
        Proposal proposal = proposals.threshold(wanted, command);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Mistakes mistakes =
                    Mistakes.of(refused.refusal(), field -> field.equals("operators") ? field : "", page.language());
            return attempts.refusal(
                    Templates.threshold(page, view(operators, mistakes, attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, command);
    }

    private ThresholdView view(String typed, Mistakes mistakes, Attempt attempt) {
        int now = acts.newestFirst().items().stream()
                .findFirst()
                .map(Act::threshold)
                .orElse(0);
        return new ThresholdView(
                now, typed, acts.waiting(Act.Kind.SET_THRESHOLD).orElse(null), mistakes, attempt);
    }
}
