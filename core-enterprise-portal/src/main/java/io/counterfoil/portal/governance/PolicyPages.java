package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.governance.ProposalsApi.NewPolicyJson;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.ProposalWords;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The limits of the platform: what is in force since when, what comes; a new one is proposed here. */
@Path("/policies")
@RolesAllowed("operator")
public class PolicyPages extends Controller {

    private static final String SMALLEST_PIECE = "SMALLEST_PIECE";

    private final Frames frames;
    private final RegistersApi registers;
    private final Proposals proposals;
    private final Attempts attempts;

    PolicyPages(Frames frames, @RestClient RegistersApi registers, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "policies")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, PolicyBook view);

        static native TemplateInstance add(Frame page, PolicyForm view);
    }

    @GET
    @Path("")
    public TemplateInstance list() {
        Frame page = frames.frame();
        List<Policy> all = registers.policies().items().stream().map(Policy::of).toList();
        return Templates.list(page, PolicyBook.of(all, page.businessDate()));
    }

    @GET
    @Path("/new")
    public TemplateInstance add() {
        return Templates.add(frames.frame(), new PolicyForm("", "", "", "", "", Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("/new")
    public Response added(
            @RestForm UUID key,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String currency,
            @RestForm @DefaultValue("") String value,
            @RestForm @DefaultValue("") String effectiveFrom,
            @RestForm @DefaultValue("") String source) {
        Frame page = frames.frame();
        PolicyForm form = new PolicyForm(kind, currency, value, effectiveFrom, source, Mistakes.NONE, attempts.first());
        LocalDate from = day(effectiveFrom);
        Mistakes mistakes = mistakes(form, from, Wording.proposal(page.language()));
        if (!mistakes.isEmpty() || from == null) {
            return again(
                    page, new PolicyForm(kind, currency, value, effectiveFrom, source, mistakes, attempts.first()));
        }
        String ofCurrency = kind.equals(SMALLEST_PIECE) ? currency.strip() : null;
        Proposal proposal = proposals.policy(
                new NewPolicyJson(kind, ofCurrency, from, value.strip().replace(",", ""), source.strip()), key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            return again(
                    page,
                    new PolicyForm(
                            kind,
                            currency,
                            value,
                            effectiveFrom,
                            source,
                            Mistakes.of(refused.refusal(), PolicyPages::input, page.language()),
                            attempts.refused(refused, page.language())));
        }
        return proposals.toAct(proposal, key);
    }

    private Response again(Frame page, PolicyForm form) {
        return attempts.refusal(Templates.add(page, form));
    }

    private static Mistakes mistakes(PolicyForm form, @Nullable LocalDate from, ProposalWords words) {
        List<Mistake> mistakes = new ArrayList<>();
        if (!PolicyBook.KINDS.contains(form.kind())) {
            mistakes.add(new Mistake("kind", words.chooseLimit()));
        }
        if (form.kind().equals(SMALLEST_PIECE) && form.currency().isBlank()) {
            mistakes.add(new Mistake("currency", words.giveCurrency()));
        }
        if (form.value().isBlank()) {
            mistakes.add(new Mistake("value", words.giveValue()));
        }
        if (from == null) {
            mistakes.add(new Mistake("effectiveFrom", words.giveDay()));
        }
        if (form.source().isBlank()) {
            mistakes.add(new Mistake("source", words.giveSource()));
        }
        return new Mistakes(mistakes);
    }

    /** Which input a field or rule of the service is about. */
    private static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "kind", "currency", "value", "effectiveFrom", "source" -> fieldOrRule;
            case "effective-from" -> "effectiveFrom";
            default -> "";
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
