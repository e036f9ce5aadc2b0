package io.counterfoil.portal.recording;

import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.failure.Violations;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.NewPayable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.RecordingWords;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Recording one payable. */
@Path("/payables")
@RolesAllowed("enterprise-maker")
public class RecordPages extends Controller {

    /** In the page; whoever is not among them is found by name, too. */
    private static final int SUGGESTED_MAX = 500;

    private static final String PATH = "/payables/new";

    private final Frames frames;
    private final Payables payables;
    private final Directory directory;
    private final Attempts attempts;

    RecordPages(Frames frames, Payables payables, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.payables = payables;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "recording")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance record(Frame page, RecordView view);
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/new")
    public TemplateInstance empty(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(PATH, command, since, page.language());
        Typed typed = new Typed("", "", "", "CNY", page.businessDate().toString(), "", "", "");
        boolean recorded = command != null && !attempt.hasNotice();
        return Templates.record(page, view(typed, Map.of(), recorded, attempt));
    }

    @POST
    @Path("/new")
    public Response recorded(
            @RestForm UUID key,
            @RestForm @DefaultValue("") String creditor,
            @RestForm @DefaultValue("") String invoiceNumber,
            @RestForm @DefaultValue("") String amount,
            @RestForm @DefaultValue("CNY") String currency,
            @RestForm @DefaultValue("") String issuedOn,
            @RestForm @DefaultValue("") String dueOn,
            @RestForm @DefaultValue("") String payingBank,
            @RestForm @DefaultValue("") String longTenorReason) {
        Typed typed =
                new Typed(creditor, invoiceNumber, amount, currency, issuedOn, dueOn, payingBank, longTenorReason);
        Reading reading = new Reading(typed, directory.suppliersNamed(""));
        NewPayable payable = reading.payable().orElse(null);
        if (payable == null) {
            return again(typed, reading.wrong(), attempts.first());
        }
        Outcome outcome = payables.record(payable, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            Map<String, String> wrong = wrong(refused.refusal(), page.language());
            Attempt attempt = wrong.isEmpty() ? attempts.refused(refused, page.language()) : attempts.first();
            return again(typed, page, wrong, attempt);
        }
        return attempts.toOutcome(PATH, key);
    }

    /** Sentence by field, as the service gives its reason; empty where a refusal is not about one field. */
    private static Map<String, String> wrong(ServiceRefusal refusal, Language language) {
        if (refusal.name().equals("duplicate-invoice")) {
            return Map.of("invoiceNumber", Wording.recording(language).wrong(Wrong.DUPLICATE.name()));
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            wrong.put(violation.field().replaceFirst("\\..*", ""), Violations.sentence(violation.message(), language));
        }
        return wrong;
    }

    private Response again(Typed typed, Map<String, Wrong> wrong, Attempt attempt) {
        Frame page = frames.frame();
        RecordingWords words = Wording.recording(page.language());
        Map<String, String> sentences = new LinkedHashMap<>();
        wrong.forEach((field, what) -> sentences.put(field, words.wrong(what.name())));
        return again(typed, page, sentences, attempt);
    }

    private Response again(Typed typed, Frame page, Map<String, String> sentences, Attempt attempt) {
        return attempts.refusal(Templates.record(page, view(typed, sentences, false, attempt)));
    }

    private RecordView view(Typed typed, Map<String, String> wrong, boolean recorded, Attempt attempt) {
        List<Party> suppliers =
                directory.suppliersNamed("").stream().limit(SUGGESTED_MAX).toList();
        return new RecordView(typed, suppliers, directory.banks(), wrong, recorded, attempt);
    }
}
