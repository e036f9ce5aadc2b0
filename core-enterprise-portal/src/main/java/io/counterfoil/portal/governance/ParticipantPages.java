package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.governance.ProposalsApi.NewParticipantJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who takes part: enrolling, suspending and reinstating are proposed here. */
@Path("/participants")
@RolesAllowed("operator")
public class ParticipantPages extends Controller {

    private static final int LISTED_MAX = 50;

    private final Frames frames;
    private final RegistersApi registers;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    ParticipantPages(
            Frames frames, @RestClient RegistersApi registers, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "participants")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ParticipantsView view);

        static native TemplateInstance participant(Frame page, ParticipantView view);

        static native TemplateInstance enrol(Frame page, EnrolView view);
    }

    /** @param q part of a name */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @DefaultValue("") String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        Listing<RegistersApi.ParticipantJson> all =
                Listing.read(cursor -> registers.participants(Listing.PAGE, cursor));
        List<Participant> found = all.items().stream()
                .map(Participant::of)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(Participant::name).thenComparing(Participant::id))
                .toList();
        List<Participant> listed = found.stream().limit(LISTED_MAX).toList();
        return Templates.list(
                frames.frame(), new ParticipantsView(listed, q.strip(), found.size() - listed.size(), all.complete()));
    }

    @GET
    @Path("/new")
    public TemplateInstance enrol() {
        return Templates.enrol(
                frames.frame(), new EnrolView("", List.of(), "", "", "", "", Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("/new")
    public Response enrolled(
            @RestForm UUID key,
            @RestForm @DefaultValue("") String name,
            @RestForm @Nullable List<String> roles,
            @RestForm @DefaultValue("") String uscc,
            @RestForm @DefaultValue("") String lei,
            @RestForm @DefaultValue("") String eori,
            @RestForm @DefaultValue("") String signingAddress) {
        Frame page = frames.frame();
        List<String> chosen = roles == null ? List.of() : roles;
        Mistakes mistakes = mistakes(name, chosen, Wording.proposal(page.language()));
        if (!mistakes.isEmpty()) {
            return attempts.refusal(Templates.enrol(
                    page, new EnrolView(name, chosen, uscc, lei, eori, signingAddress, mistakes, attempts.first())));
        }
        NewParticipantJson participant = new NewParticipantJson(
                name.strip(), chosen, given(uscc), given(lei), given(eori), given(signingAddress));
        Proposal proposal = proposals.enrol(participant, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Mistakes refusedFields = Mistakes.of(refused.refusal(), ParticipantPages::input, page.language());
            return attempts.refusal(Templates.enrol(
                    page,
                    new EnrolView(
                            name,
                            chosen,
                            uscc,
                            lei,
                            eori,
                            signingAddress,
                            refusedFields,
                            attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    private static Mistakes mistakes(String name, List<String> roles, ProposalWords words) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.isBlank()) {
            mistakes.add(new Mistake("name", words.giveName()));
        }
        if (roles.isEmpty()) {
            mistakes.add(new Mistake("roles", words.chooseRole()));
        }
        return new Mistakes(mistakes);
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** Which input a field or rule of the service is about. */
    private static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "name", "roles", "uscc", "lei", "eori", "signingAddress" -> fieldOrRule;
            case "own-key", "hosted-key" -> "signingAddress";
            case "bank-alone" -> "roles";
            default -> "";
        };
    }

    @GET
    @Path("/{id}")
    public TemplateInstance participant(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.participant(page, view(id, page, "", Mistakes.NONE, attempts.first()));
    }

    /** @param suspended whether it shall be */
    @POST
    @Path("/{id}")
    public Response proposed(@RestPath UUID id, @RestForm UUID key, @RestForm boolean suspended) {
        Proposal proposal = proposals.suspension(id, suspended, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.participant(
                    page, view(id, page, "", Mistakes.NONE, attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    /** @param signingAddress of a key that the participant holds itself; empty where the platform keeps its keys */
    @POST
    @Path("/{id}/key")
    public Response keyReplaced(
            @RestPath UUID id, @RestForm UUID key, @RestForm @DefaultValue("") String signingAddress) {
        Proposal proposal = proposals.replacedKey(id, given(signingAddress), key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            Mistakes fields = Mistakes.of(refused.refusal(), ParticipantPages::input, page.language());
            return attempts.refusal(Templates.participant(
                    page, view(id, page, signingAddress, fields, attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    private ParticipantView view(UUID id, Frame page, String typedKey, Mistakes mistakes, Attempt attempt) {
        return new ParticipantView(
                Participant.of(registers.participant(id)),
                acts.waitingFor(id).orElse(null),
                typedKey,
                mistakes,
                page.user().participant(),
                attempt);
    }
}
