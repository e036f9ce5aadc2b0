package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.form.Percentages;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.AttestedWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the operators decide about documents that banks attested, and about documents of the same goods, is proposed here; the regulator looks on. */
@Path("/attested-documents")
@RolesAllowed({"operator", "regulator"})
public class DocumentActPages extends Controller {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-f]{64}");
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,17}");

    private final Frames frames;
    private final AttestedDocuments documents;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    DocumentActPages(Frames frames, AttestedDocuments documents, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.documents = documents;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "attested-documents")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(Frame page, String typed, Mistakes mistakes);

        static native TemplateInstance document(Frame page, DocumentActView view);
    }

    /** @param fingerprint to be looked for; what is found has a page of its own */
    @GET
    @Path("")
    public Response search(@RestQuery @DefaultValue("") String fingerprint) {
        String sought = fingerprint.strip().toLowerCase(Locale.ROOT);
        Optional<AttestedDocument> found =
                FINGERPRINT.matcher(sought).matches() ? documents.find(sought) : Optional.empty();
        if (found.isPresent()) {
            return Response.seeOther(URI.create(found.get().address())).build();
        }
        Frame page = frames.frame();
        Mistakes mistakes = sought.isEmpty()
                ? Mistakes.NONE
                : new Mistakes(List.of(new Mistake(
                        "fingerprint", Wording.attested(page.language()).noSuchDocument())));
        return Response.ok(Templates.search(page, fingerprint.strip(), mistakes))
                .build();
    }

    @GET
    @Path("/{fingerprint}")
    public TemplateInstance document(@RestPath String fingerprint) {
        Frame page = frames.frame();
        return Templates.document(page, view(page, known(fingerprint), Map.of(), Mistakes.NONE, attempts.first()));
    }

    /** @param step unfreeze, restate, leave, decide or merge; each has fields of its own */
    @POST
    @Path("/{fingerprint}/{step}")
    @RolesAllowed("operator")
    public Response proposed(
            @RestPath String fingerprint,
            @RestPath String step,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String faceValue,
            @RestForm @DefaultValue("") String rate,
            @RestForm @DefaultValue("") String limit,
            @RestForm @DefaultValue("") String into,
            @RestForm @DefaultValue("") String mergedLimit) {
        Frame page = frames.frame();
        AttestedDocument it = known(fingerprint);
        Map<String, String> typed =
                Map.of("faceValue", faceValue, "rate", rate, "limit", limit, "into", into, "mergedLimit", mergedLimit);
        Form form = new Form(it, typed, Wording.attested(page.language()));
        UUID command = Given.required(key);
        Optional<Proposal> proposal = propose(form, step, command);
        if (proposal.isEmpty()) {
            return again(page, view(page, it, typed, new Mistakes(form.mistakes), attempts.first()));
        }
        if (proposal.get().outcome() instanceof Outcome.Refused refused) {
            Mistakes mistakes = Mistakes.of(refused.refusal(), field -> input(step, field), page.language());
            return again(page, view(page, it, typed, mistakes, attempts.refused(refused, page.language())));
        }
        return proposals.toAct(proposal.get(), command);
    }

    private Response again(Frame page, DocumentActView view) {
        return attempts.refusal(Templates.document(page, view));
    }

    /** Empty when something is wrong with the form. */
    private Optional<Proposal> propose(Form form, String step, UUID key) {
        AttestedDocument it = form.it;
        switch (step) {
            case "unfreeze" -> {
                return Optional.of(proposals.unfreezeDocument(it.fingerprint(), key));
            }
            case "leave" -> {
                return Optional.of(proposals.leaveGroup(it.fingerprint(), key));
            }
            case "restate" -> {
                Money faceValue = form.money("faceValue", it.currency());
                int rate = form.rate();
                return form.ifRight(() -> proposals.restateDocument(it.fingerprint(), faceValue, rate, key));
            }
            case "decide" -> {
                AttestedDocument.Group group = grouped(it);
                Money limit = form.money("limit", group.currency());
                return form.ifRight(() -> proposals.decideGroup(group.id(), limit, key));
            }
            case "merge" -> {
                AttestedDocument.Group group = grouped(it);
                long into = form.into(group.id());
                Money limit = form.money("mergedLimit", group.currency());
                return form.ifRight(() -> proposals.mergeGroups(group.id(), into, limit, key));
            }
            default -> throw new NotFoundException();
        }
    }

    private static AttestedDocument.Group grouped(AttestedDocument it) {
        AttestedDocument.Group group = it.group();
        if (group == null) {
            throw new BadRequestException(); // no form of ours
        }
        return group;
    }

    /** Which input a field of the service's request is about. */
    private static String input(String step, String field) {
        return switch (field) {
            case "faceValue", "faceValue.amount" -> "faceValue";
            case "rate", "into" -> field;
            case "limit", "limit.amount" -> step.equals("merge") ? "mergedLimit" : "limit";
            default -> "";
        };
    }

    private AttestedDocument known(String fingerprint) {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new NotFoundException();
        }
        return documents.get(fingerprint);
    }

    private DocumentActView view(
            Frame page, AttestedDocument it, Map<String, String> typed, Mistakes mistakes, Attempt attempt) {
        boolean operator = page.user().roles().contains(TokenRole.OPERATOR);
        return new DocumentActView(it, operator, acts.waitingFor(it).orElse(null), typed, mistakes, attempt);
    }

    /** Reads what was typed, and collects what is wrong. */
    private static final class Form {

        private final AttestedDocument it;
        private final Map<String, String> typed;
        private final AttestedWords words;
        private final List<Mistake> mistakes = new ArrayList<>();

        Form(AttestedDocument it, Map<String, String> typed, AttestedWords words) {
            this.it = it;
            this.typed = typed;
            this.words = words;
        }

        /** Nothing if it cannot be read. A face value of nothing revokes a document. */
        Money money(String field, String currency) {
            Currency of = Currency.getInstance(currency);
            Optional<Money> read = Amounts.read(text(field), of);
            if (read.isEmpty()) {
                mistakes.add(new Mistake(field, words.giveAmount()));
            }
            return read.orElse(new Money(0, of));
        }

        /** In basis points. */
        int rate() {
            Optional<Integer> rate = Percentages.readBasisPoints(text("rate"));
            if (rate.isEmpty()) {
                mistakes.add(new Mistake("rate", words.giveRate()));
            }
            return rate.orElse(0);
        }

        long into(long own) {
            String text = text("into");
            long into = GROUP.matcher(text).matches() ? Long.parseLong(text) : own;
            if (into == own) {
                mistakes.add(new Mistake("into", words.giveGroup()));
            }
            return into;
        }

        private String text(String field) {
            return typed.getOrDefault(field, "").strip();
        }

        Optional<Proposal> ifRight(Supplier<Proposal> proposal) {
            return mistakes.isEmpty() ? Optional.of(proposal.get()) : Optional.empty();
        }
    }
}
