package io.counterfoil.portal.rule;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.rule.RuleView.Standing;
import io.counterfoil.portal.rule.RuleView.Turn;
import io.counterfoil.portal.rule.RulesView.Row;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many checkers an enterprise asks for: what counts, proposing another rule, consenting to it, and taking it back. */
@Path("/rules")
@RolesAllowed({"enterprise-maker", "enterprise-checker"})
public class RulePages extends Controller {

    private static final String PATH = "/rules";
    private static final int PAST_MAX = 20;

    private final Frames frames;
    private final ConfirmationRules rules;
    private final Attempts attempts;

    RulePages(Frames frames, ConfirmationRules rules, Attempts attempts) {
        this.frames = frames;
        this.rules = rules;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "rule")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance rules(Frame page, RulesView view);

        static native TemplateInstance propose(Frame page, ProposeView view);

        static native TemplateInstance rule(Frame page, RuleView view);
    }

    /** @param command key of a proposal that was made; its outcome is shown */
    @GET
    @Path("")
    public TemplateInstance rules(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(PATH, command, since, page.language());
        Listing<ConfirmationRule> all = rules.all();
        AgreedRules agreed = new AgreedRules(all.items());
        List<Row> current = new ArrayList<>();
        List<Row> past = new ArrayList<>();
        for (ConfirmationRule rule : all.items()) {
            Standing standing = Standing.of(rule, agreed, page.businessDate());
            (standing.isOver() ? past : current).add(new Row(rule, standing));
        }
        current.sort(comparing(Row::standing).thenComparing(row -> row.rule().effectiveFrom()));
        Collections.reverse(past);
        List<Row> listed = past.stream().limit(PAST_MAX).toList();
        return Templates.rules(
                page,
                new RulesView(current, listed, past.size() - listed.size(), all.complete(), attempt.made(), attempt));
    }

    @GET
    @Path("/new")
    public TemplateInstance propose() {
        return Templates.propose(frames.frame(), new ProposeView(RuleForm.empty(), Mistakes.NONE, attempts.first()));
    }

    /** @param from of the second tier on; {@code checkers} of the first on */
    @POST
    @Path("/new")
    public Response proposed(
            @RestForm UUID key,
            @RestForm @DefaultValue("") String currency,
            @RestForm @DefaultValue("") String effectiveFrom,
            @RestForm List<String> from,
            @RestForm List<String> checkers) {
        Frame page = frames.frame();
        RuleForm form = RuleForm.of(currency, effectiveFrom, from, checkers);
        LocalDate earliest = rules.agreed().firstDay(form.inCurrency(), page.businessDate());
        Mistakes mistakes = form.mistakes(earliest, page.formats(), Wording.rule(page.language()));
        if (!mistakes.isEmpty()) {
            return attempts.refusal(Templates.propose(page, new ProposeView(form, mistakes, attempts.first())));
        }
        Outcome outcome = rules.propose(form.day().orElseThrow(), form.tiers(), key);
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.propose(page, new ProposeView(form, Mistakes.NONE, attempt)));
        }
        return attempts.toOutcome(PATH, key);
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    public TemplateInstance rule(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.rule(page, view(id, page, attempts.at(path(id), command, since, page.language())));
    }

    @POST
    @Path("/{id}/consent")
    @RolesAllowed("enterprise-checker")
    public Response consented(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, rules.consent(id, key));
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdrawn(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, key, rules.withdraw(id, key));
    }

    private Response answered(UUID id, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.rule(page, view(id, page, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(id), key);
    }

    private RuleView view(UUID id, Frame page, Attempt attempt) {
        ConfirmationRule rule = rules.get(id);
        AgreedRules agreed = rules.agreed();
        boolean checker = page.user().roles().contains(TokenRole.ENTERPRISE_CHECKER);
        int needed = agreed.checkersToChange(rule.currency(), page.businessDate());
        return new RuleView(
                rule,
                Standing.of(rule, agreed, page.businessDate()),
                Turn.of(rule, page.user().subject(), checker),
                rule.isProposed() ? Math.max(0, needed - rule.consents().size()) : 0,
                attempt);
    }

    private static String path(UUID rule) {
        return PATH + "/" + rule;
    }
}
