package io.counterfoil.portal.approval;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.rule.AgreedRules;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import io.counterfoil.portal.rule.ConfirmationRules;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One payable, to the people of its debtor: looking at it, approving and refusing it. */
@Path("/payables")
public class PayablePages extends Controller {

    private final Frames frames;
    private final Payables payables;
    private final Approvals approvals;
    private final ConfirmationRules rules;
    private final Attempts attempts;
    private final Directory directory;

    PayablePages(
            Frames frames,
            Payables payables,
            Approvals approvals,
            ConfirmationRules rules,
            Attempts attempts,
            Directory directory) {
        this.frames = frames;
        this.payables = payables;
        this.approvals = approvals;
        this.rules = rules;
        this.attempts = attempts;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "approval")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance payable(Frame page, PayableView view);

        static native TemplateInstance refuse(Frame page, PayableView view, RefusalForm form);
    }

    /**
     * What was typed on the page of a refusal.
     *
     * @param incomplete whether it says no reason
     */
    public record RefusalForm(@Nullable Reason reason, String text, boolean incomplete) {

        static final RefusalForm EMPTY = new RefusalForm(null, "", false);

        public boolean isChosen(String name) {
            return reason != null && reason.name().equals(name);
        }
    }

    /**
     * @param command key of a command that was given; its outcome is shown
     * @param credited the payable that a credit was taken off, so that this one was left
     */
    @GET
    @Path("/{id}")
    @RolesAllowed({"enterprise-checker", "enterprise-maker"})
    public TemplateInstance payable(
            @RestPath UUID id,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since,
            @RestQuery @Nullable UUID credited) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id), command, since, page.language());
        return Templates.payable(page, view(id, page, credited, attempt));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("enterprise-checker")
    public Response approved(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, approvals.approve(id, key));
    }

    /** On a page of its own, because it cannot be taken back. */
    @GET
    @Path("/{id}/refusal")
    @RolesAllowed({"enterprise-checker", "enterprise-maker"})
    public TemplateInstance refuse(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.refuse(page, view(id, page, null, attempts.first()), RefusalForm.EMPTY);
    }

    /** @param reason one of {@link Reason}; {@code text} belongs to OTHER */
    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({"enterprise-checker", "enterprise-maker"})
    public Response refused(
            @RestPath UUID id,
            @RestForm UUID key,
            @RestForm @Nullable Reason reason,
            @RestForm @DefaultValue("") String text) {
        Frame page = frames.frame();
        String inWords = reason == null ? "" : reason.inWords(Wording.approval(page.language()), text);
        if (inWords.isEmpty() || inWords.length() > Reason.LENGTH_MAX) {
            RefusalForm form = new RefusalForm(reason, text, true);
            return attempts.refusal(Templates.refuse(page, view(id, page, null, attempts.first()), form));
        }
        return answered(id, key, approvals.refuse(id, inWords, key));
    }

    private Response answered(UUID id, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            PayableView view = view(id, page, null, attempts.refused(refused, page.language()));
            return attempts.refusal(Templates.payable(page, view));
        }
        return attempts.toOutcome(path(id), key);
    }

    private PayableView view(UUID id, Frame page, @Nullable UUID credited, Attempt attempt) {
        Payable payable = payables.get(id);
        Optional<Tier> tier = rules.agreed().tierOf(payable.amount(), page.businessDate());
        boolean checker = page.user().roles().contains(TokenRole.ENTERPRISE_CHECKER);
        return new PayableView(
                payable,
                directory.shownName(payable.debtor()),
                directory.shownName(payable.creditor()),
                directory.shownName(payable.payingBank()),
                checker ? payable.turnOf(page.user().subject()) : null,
                tier.map(Tier::checkers).orElse(AgreedRules.CHECKERS_DEFAULT),
                tier.map(Tier::from).orElse(null),
                page.user().roles().contains(TokenRole.ENTERPRISE_MAKER),
                credited != null && isLeftOf(payable, credited) ? credited : null,
                attempt);
    }

    /** Anybody can write an address: what it says is looked up. */
    private boolean isLeftOf(Payable payable, UUID credited) {
        return payables.find(credited).filter(payable::isLeftOf).isPresent();
    }

    private static String path(UUID payable) {
        return "/payables/" + payable;
    }
}
