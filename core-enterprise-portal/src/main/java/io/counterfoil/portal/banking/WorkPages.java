package io.counterfoil.portal.banking;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A bank's work list, one request, and what is said to it. The gateway answers when the chain has it, so its page is the outcome. */
@Path("/worklist")
@RolesAllowed({"bank-officer", "bank-approver"})
public class WorkPages extends Controller {

    private final Frames frames;
    private final Work work;
    private final Decisions decisions;
    private final Banks banks;
    private final Evidences evidences;
    private final Approvals approvals;
    private final Attempts attempts;

    WorkPages(
            Frames frames,
            Work work,
            Decisions decisions,
            Banks banks,
            Evidences evidences,
            Approvals approvals,
            Attempts attempts) {
        this.frames = frames;
        this.work = work;
        this.decisions = decisions;
        this.banks = banks;
        this.evidences = evidences;
        this.approvals = approvals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "banking")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance work(Frame page, WorkView view);

        static native TemplateInstance request(Frame page, RequestView view);

        static native TemplateInstance decline(Frame page, RequestView view);

        static native TemplateInstance holdings(Frame page, HoldingsView view);
    }

    @GET
    @Path("")
    public TemplateInstance work() {
        Frame page = frames.frame();
        return Templates.work(page, work.of(page.user()));
    }

    /**
     * @param sent whether an answer was given and is not known to have arrived
     * @param done the answer that the gateway has carried out; the lists show it some blocks later
     */
    @GET
    @Path("/requests/{id}")
    public TemplateInstance request(
            @RestPath UUID id,
            @RestQuery boolean sent,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        RequestView view = work.request(id, page, attempts.first());
        if (sent) {
            return Templates.request(page, view.with(attempts.of(new Outcome.Unknown(), path(id), 0, page.language())));
        }
        return Templates.request(
                page,
                view.canSay(done)
                        ? view.with(attempts.of(new Outcome.Pending(), path(id, done, since), since, page.language()))
                        : view);
    }

    /** Of a document that the request rests on. It is not shown inside a page: it comes from outside. */
    @GET
    @Path("/requests/{id}/documents/{document}/file")
    public Response file(@RestPath UUID id, @RestPath UUID document) {
        Evidence.Document shown = evidences.of(id).stream()
                .flatMap(evidence -> evidence.documents().stream())
                .filter(each -> each.id().equals(document) && each.hasFile())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(evidences.file(id, document))
                .type(shown.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document + "." + shown.ending() + "\"")
                .build();
    }

    /** On a page of its own, because it cannot be taken back. */
    @GET
    @Path("/requests/{id}/decline")
    public TemplateInstance decline(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.decline(page, work.request(id, page, attempts.first()));
    }

    /** @param month any of its days */
    @GET
    @Path("/holdings/{currency}/{month}")
    public TemplateInstance holdings(@RestPath String currency, @RestPath LocalDate month) {
        Frame page = frames.frame();
        try {
            LocalDate first = month.withDayOfMonth(1);
            return Templates.holdings(
                    page, work.holdings(page.user().participant(), Currency.getInstance(currency), first));
        } catch (IllegalArgumentException noCurrency) {
            throw new NotFoundException();
        }
    }

    /** @param reference of the payment whose money came back */
    @POST
    @Path("/requests/{id}/payout-return")
    public Response returned(
            @RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String reference) {
        Frame page = frames.frame();
        Outcome outcome = decisions.returned(bank(page), id, reference.strip(), Given.required(key));
        return answer(page, id, Step.PAYOUT_RETURN.wireName(), outcome, reference);
    }

    @POST
    @Path("/requests/{id}/{step}")
    public Response said(@RestPath UUID id, @RestPath String step, @RestForm UUID key) {
        Frame page = frames.frame();
        Step asked = Step.of(step).orElseThrow(NotFoundException::new);
        Outcome outcome = decisions.decide(bank(page), id, asked, key);
        if (asked == Step.APPROVAL && outcome instanceof Outcome.Done && waitsForAnother(page, id)) {
            return Response.seeOther(URI.create(path(id))).build();
        }
        return answer(page, id, step, outcome, "");
    }

    /** Its page says so: nothing is on its way to the chain yet. */
    private boolean waitsForAnother(Frame page, UUID id) {
        return approvals.of(bank(page), id).filter(Approval::mine).isPresent();
    }

    private String bank(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }

    private Response answer(Frame page, UUID id, String step, Outcome outcome, String typed) {
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(
                    Templates.request(page, work.request(id, page, attempt).typed(typed)));
        }
        String next = outcome instanceof Outcome.Done ? path(id, step, attempts.now()) : path(id) + "?sent=true";
        return Response.seeOther(URI.create(next)).build();
    }

    private static String path(UUID request, String done, long since) {
        return path(request) + "?done=" + done + "&since=" + since;
    }

    private static String path(UUID request) {
        return "/worklist/requests/" + request;
    }
}
