package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.PolicyChangesApi.NewChangeJson;
import io.counterfoil.portal.governance.PolicyForm.Typed;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.governance.ProposalsApi.NewPolicyJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The policies of the platform: what is in force since when, what comes. What a new one would refuse is seen before it is proposed. */
@Path("/policies")
@RolesAllowed("operator")
public class PolicyPages extends Controller {

    private static final String PATH = "/policies";

    private final Frames frames;
    private final RegistersApi registers;
    private final Proposals proposals;
    private final PolicyChanges changes;
    private final Directory directory;
    private final Attempts attempts;

    PolicyPages(
            Frames frames,
            @RestClient RegistersApi registers,
            Proposals proposals,
            PolicyChanges changes,
            Directory directory,
            Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.proposals = proposals;
        this.changes = changes;
        this.directory = directory;
        this.attempts = attempts;
    }

    /** @param ofCompanies that were agreed on for one core enterprise each, those that were proposed last first */
    public record ListView(
            PolicyBook book,
            List<PolicyChange> waiting,
            List<PolicyChange> ofCompanies,
            boolean complete,
            Attempt attempt) {}

    /** @param onChain whether it is proposed as an act, with supports of other operators */
    public record PreviewView(
            Typed typed, Policy policy, String whose, boolean onChain, PolicyPreview preview, Attempt attempt) {}

    @CheckedTemplate(basePath = "policies")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ListView view);

        static native TemplateInstance add(Frame page, PolicyForm view);

        static native TemplateInstance preview(Frame page, PreviewView view);
    }

    /** @param command key of a proposal whose outcome was not known at once */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        List<Policy> all = registers.policies().items().stream().map(Policy::of).toList();
        Listing<PolicyChange> waiting = changes.inState("proposed");
        Listing<PolicyChange> agreed = changes.inState("agreed");
        List<PolicyChange> ofCompanies = agreed.items().stream()
                .filter(one -> !one.whose().isEmpty())
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .toList();
        return Templates.list(
                page,
                new ListView(
                        PolicyBook.of(all, page.businessDate()),
                        waiting.items(),
                        ofCompanies,
                        waiting.complete() && agreed.complete(),
                        attempts.at(PATH, command, since, page.language())));
    }

    @GET
    @Path("/new")
    public TemplateInstance add() {
        return form(frames.frame(), Typed.NOTHING, Mistakes.NONE, attempts.first());
    }

    /** Asks for it: what it would refuse has an address, and nothing is changed by looking. */
    @GET
    @Path("/preview")
    public Response preview(
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @DefaultValue("") String participant,
            @RestQuery @DefaultValue("") String currency,
            @RestQuery @DefaultValue("") String documentKind,
            @RestQuery @DefaultValue("") String value,
            @RestQuery @DefaultValue("") String effectiveFrom,
            @RestQuery @DefaultValue("") String source,
            @RestQuery @Nullable String after) {
        Frame page = frames.frame();
        Typed typed = new Typed(kind, participant, currency, documentKind, value, effectiveFrom, source);
        PolicyReading read = read(typed, page);
        if (read.policy() == null) {
            return attempts.refusal(form(page, typed, read.mistakes(), attempts.first()));
        }
        try {
            return Response.ok(previewOf(page, typed, read.policy(), after, attempts.first()))
                    .build();
        } catch (ServiceRefusal refusal) {
            Mistakes mistakes = Mistakes.of(refusal, PolicyPages::input, page.language());
            if (mistakes.isEmpty()) {
                throw refusal;
            }
            return attempts.refusal(form(page, typed, mistakes, attempts.first()));
        }
    }

    @POST
    @Path("/new")
    public Response added(
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String participant,
            @RestForm @DefaultValue("") String currency,
            @RestForm @DefaultValue("") String documentKind,
            @RestForm @DefaultValue("") String value,
            @RestForm @DefaultValue("") String effectiveFrom,
            @RestForm @DefaultValue("") String source) {
        Frame page = frames.frame();
        Typed typed = new Typed(kind, participant, currency, documentKind, value, effectiveFrom, source);
        PolicyReading read = read(typed, page);
        NewChangeJson policy = read.policy();
        if (policy == null) {
            return attempts.refusal(form(page, typed, read.mistakes(), attempts.first()));
        }
        UUID given = Given.required(key);
        return PolicyBook.isOnChain(kind) ? act(page, typed, policy, given) : change(page, typed, policy, given);
    }

    private Response act(Frame page, Typed typed, NewChangeJson policy, UUID key) {
        Proposal proposal = proposals.policy(
                new NewPolicyJson(
                        policy.kind(), policy.currency(), policy.effectiveFrom(), policy.value(), policy.source()),
                key);
        return proposal.outcome() instanceof Outcome.Refused refused
                ? again(page, typed, refused)
                : proposals.toAct(proposal, key);
    }

    private Response change(Frame page, Typed typed, NewChangeJson policy, UUID key) {
        Outcome outcome = changes.propose(policy, key);
        if (outcome instanceof Outcome.Refused refused) {
            return again(page, typed, refused);
        }
        UUID made = outcome instanceof Outcome.Done done ? done.made() : null;
        return made == null
                ? attempts.toOutcome(PATH, key)
                : Response.seeOther(URI.create(PolicyChangePages.path(made))).build();
    }

    private Response again(Frame page, Typed typed, Outcome.Refused refused) {
        return attempts.refusal(form(
                page,
                typed,
                Mistakes.of(refused.refusal(), PolicyPages::input, page.language()),
                attempts.refused(refused, page.language())));
    }

    private PolicyReading read(Typed typed, Frame page) {
        return PolicyReading.of(typed, directory.coreEnterprises(), Wording.policy(page.language()));
    }

    private TemplateInstance form(Frame page, Typed typed, Mistakes mistakes, Attempt attempt) {
        return Templates.add(page, new PolicyForm(typed, directory.coreEnterprises(), mistakes, attempt));
    }

    private TemplateInstance previewOf(
            Frame page, Typed typed, NewChangeJson policy, @Nullable String after, Attempt attempt) {
        UUID whose = policy.participant();
        Policy shown = new Policy(
                policy.kind(),
                policy.currency() == null ? "" : policy.currency(),
                policy.documentKind() == null ? "" : policy.documentKind(),
                policy.effectiveFrom(),
                policy.value(),
                policy.source());
        return Templates.preview(
                page,
                new PreviewView(
                        typed,
                        shown,
                        whose == null ? "" : directory.shownName(whose),
                        PolicyBook.isOnChain(policy.kind()),
                        changes.preview(policy, after, page.language()),
                        attempt));
    }

    /** Which input a field or rule of the service is about. */
    private static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "kind", "participant", "currency", "documentKind", "value", "effectiveFrom", "source" -> fieldOrRule;
            case "effective-from" -> "effectiveFrom";
            default -> "";
        };
    }
}
