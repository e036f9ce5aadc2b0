package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.DocumentDecisions.Said;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.form.Percentages;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.AttestedWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bank says of a document after it was attested: that its source states less now, and of which goods it is. */
@Path("/worklist/documents")
@RolesAllowed({"bank-officer", "bank-approver"})
public class DocumentPages extends Controller {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-f]{64}");

    private final Frames frames;
    private final FinancingRequests requests;
    private final Evidences evidences;
    private final DocumentDecisions decisions;
    private final Banks banks;
    private final Attempts attempts;

    DocumentPages(
            Frames frames,
            FinancingRequests requests,
            Evidences evidences,
            DocumentDecisions decisions,
            Banks banks,
            Attempts attempts) {
        this.frames = frames;
        this.requests = requests;
        this.evidences = evidences;
        this.decisions = decisions;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "banking")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance document(Frame page, DocumentView view);
    }

    /**
     * @param id of the request
     * @param said what was said last
     */
    @GET
    @Path("/{id}/{document}")
    public TemplateInstance document(
            @RestPath UUID id, @RestPath UUID document, @RestQuery @DefaultValue("") String said) {
        Frame page = frames.frame();
        return Templates.document(page, view(page, id, document, said, Map.of(), Mistakes.NONE, attempts.first()));
    }

    /** A face value of nothing revokes it. */
    @POST
    @Path("/{id}/{document}/lowering")
    @RolesAllowed("bank-approver")
    public Response lowered(
            @RestPath UUID id,
            @RestPath UUID document,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String faceValue,
            @RestForm @DefaultValue("") String rate) {
        Frame page = frames.frame();
        Map<String, String> typed = Map.of("faceValue", faceValue, "rate", rate);
        DocumentView view = view(page, id, document, "", typed, Mistakes.NONE, attempts.first());
        AttestedWords words = Wording.attested(page.language());
        Optional<Money> value = Amounts.read(faceValue, view.shown().value().currency());
        Optional<Integer> basisPoints = Percentages.readBasisPoints(rate);
        List<Mistake> mistakes = new ArrayList<>();
        if (value.isEmpty()) {
            mistakes.add(new Mistake("faceValue", words.giveAmount()));
        }
        if (basisPoints.isEmpty()) {
            mistakes.add(new Mistake("rate", words.giveRate()));
        }
        if (!mistakes.isEmpty()) {
            return again(page, view, new Mistakes(mistakes), attempts.first());
        }
        return answered(
                page,
                view,
                decisions.lower(
                        hosted(page), view.it().fingerprint(), value.get(), basisPoints.get(), Given.required(key)));
    }

    @POST
    @Path("/{id}/{document}/same-goods")
    @RolesAllowed("bank-approver")
    public Response sameGoods(
            @RestPath UUID id,
            @RestPath UUID document,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String other,
            @RestForm @DefaultValue("") String limit) {
        Frame page = frames.frame();
        Map<String, String> typed = Map.of("other", other, "limit", limit);
        DocumentView view = view(page, id, document, "", typed, Mistakes.NONE, attempts.first());
        AttestedWords words = Wording.attested(page.language());
        String fingerprint = other.strip().toLowerCase(Locale.ROOT);
        Optional<Money> together = Amounts.read(limit, view.shown().value().currency());
        List<Mistake> mistakes = new ArrayList<>();
        if (!FINGERPRINT.matcher(fingerprint).matches()
                || fingerprint.equals(view.it().fingerprint())) {
            mistakes.add(new Mistake("other", words.giveOther()));
        }
        if (together.isEmpty()) {
            mistakes.add(new Mistake("limit", words.giveAmount()));
        }
        if (!mistakes.isEmpty()) {
            return again(page, view, new Mistakes(mistakes), attempts.first());
        }
        return answered(
                page,
                view,
                decisions.sameGoods(
                        hosted(page), view.it().fingerprint(), fingerprint, together.get(), Given.required(key)));
    }

    private Response answered(Frame page, DocumentView view, Said said) {
        if (said.outcome() instanceof Outcome.Refused refused) {
            return again(
                    page,
                    view,
                    Mistakes.of(refused.refusal(), DocumentPages::input, page.language()),
                    attempts.refused(refused, page.language()));
        }
        if (said.outcome() instanceof Outcome.Unknown unknown) {
            return again(page, view, Mistakes.NONE, attempts.of(unknown, view.address(), 0, page.language()));
        }
        return Response.seeOther(URI.create(view.address() + "?said=" + said.state()))
                .build();
    }

    private Response again(Frame page, DocumentView view, Mistakes mistakes, Attempt attempt) {
        return attempts.refusal(Templates.document(
                page,
                new DocumentView(
                        view.request(),
                        view.it(),
                        view.shown(),
                        view.others(),
                        view.approver(),
                        "",
                        view.typed(),
                        mistakes,
                        attempt)));
    }

    /** Which input a field of the gateway's request is about. */
    private static String input(String field) {
        return switch (field) {
            case "faceValue", "faceValue.amount" -> "faceValue";
            case "rate" -> "rate";
            case "body.fingerprint" -> "other";
            case "limit", "limit.amount" -> "limit";
            default -> "";
        };
    }

    private String hosted(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }

    private DocumentView view(
            Frame page,
            UUID id,
            UUID document,
            String said,
            Map<String, String> typed,
            Mistakes mistakes,
            Attempt attempt) {
        FinancingRequest request = requests.get(id);
        Evidence.Document shown = evidences.of(id).stream()
                .flatMap(evidence -> evidence.documents().stream())
                .filter(each -> each.id().equals(document))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        FinancingRequest.Document it = request.documents().stream()
                .filter(each -> document.equals(each.id()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new DocumentView(
                request,
                it,
                shown,
                request.documents().stream()
                        .filter(each -> !document.equals(each.id()))
                        .toList(),
                page.user().roles().contains(TokenRole.BANK_APPROVER),
                said,
                typed,
                mistakes,
                attempt);
    }
}
