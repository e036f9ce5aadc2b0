package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.wording.SettlementWords;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Telling the paying bank to settle a payable, and taking that back. */
@Path("/settlements")
public class SettlementPages extends Controller {

    private static final String PATH = "/settlements";
    private static final int REFERENCE_LENGTH_MAX = 140;
    /** Each asks for its payable. */
    private static final int LISTED_MAX = 50;

    private final Frames frames;
    private final Settlements settlements;
    private final Payables payables;
    private final Directory directory;
    private final Attempts attempts;

    SettlementPages(Frames frames, Settlements settlements, Payables payables, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.settlements = settlements;
        this.payables = payables;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "settlement")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, ListView view);

        static native TemplateInstance instruct(Frame page, InstructView view);

        static native TemplateInstance settlement(Frame page, SettlementView view);
    }

    /** @param command key of an instruction that was given; its outcome is shown */
    @GET
    @Path("")
    @RolesAllowed({"enterprise-maker", "enterprise-checker"})
    public TemplateInstance list(@RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(PATH, command, since, page.language());
        Listing<Settlement> all = settlements.all();
        List<SettlementView> listed = all.items().stream()
                .limit(LISTED_MAX)
                .map(settlement -> view(settlement, attempts.first()))
                .toList();
        boolean instructed = command != null && !attempt.hasNotice();
        return Templates.list(
                page, new ListView(listed, all.items().size() - listed.size(), all.complete(), instructed, attempt));
    }

    /** A payable with an instruction that is not finished leads there. */
    @GET
    @Path("/new")
    @RolesAllowed("enterprise-maker")
    public Response instruct(@RestQuery UUID payable) {
        Optional<Settlement> unfinished = settlements.unfinishedOf(Given.required(payable));
        if (unfinished.isPresent()) {
            return Response.seeOther(URI.create(path(unfinished.get().id()))).build();
        }
        Payable owed = payables.get(payable);
        InstructView view = view(owed, owed.owed().toDecimal(), owed.invoiceNumber(), Map.of(), attempts.first());
        return Response.ok(Templates.instruct(frames.frame(), view)).build();
    }

    @POST
    @Path("/new")
    @RolesAllowed("enterprise-maker")
    public Response instructed(
            @RestForm @Nullable UUID key,
            @RestForm @Nullable UUID payable,
            @RestForm @DefaultValue("") String amount,
            @RestForm @DefaultValue("") String reference) {
        Payable owed = payables.get(Given.required(payable));
        Frame page = frames.frame();
        Money read = Amounts.readAboveZero(amount, owed.amount().currency().getCurrencyCode())
                .orElse(null);
        Map<String, String> wrong = wrong(owed, read, reference, Wording.settlement(page.language()));
        if (read == null || !wrong.isEmpty()) {
            return attempts.refusal(Templates.instruct(page, view(owed, amount, reference, wrong, attempts.first())));
        }
        Outcome outcome = settlements.instruct(owed.id(), read, reference.strip(), Given.required(key));
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.instruct(page, view(owed, amount, reference, Map.of(), attempt)));
        }
        return attempts.toOutcome(PATH, Given.required(key));
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    @RolesAllowed({"enterprise-maker", "enterprise-checker"})
    public TemplateInstance settlement(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        return Templates.settlement(
                page, view(settlements.get(id), attempts.at(path(id), command, since, page.language())));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"enterprise-maker", "enterprise-checker"})
    public Response withdrawn(@RestPath UUID id, @RestForm UUID key) {
        Outcome outcome = settlements.withdraw(id, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            SettlementView view = view(settlements.get(id), attempts.refused(refused, page.language()));
            return attempts.refusal(Templates.settlement(page, view));
        }
        return attempts.toOutcome(path(id), key);
    }

    private static Map<String, String> wrong(
            Payable owed, @Nullable Money amount, String reference, SettlementWords words) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (amount == null || owed.owed().isLessThan(amount)) {
            wrong.put("amount", words.wrongAmount());
        }
        if (reference.isBlank() || reference.strip().length() > REFERENCE_LENGTH_MAX) {
            wrong.put("reference", words.wrongReference());
        }
        return wrong;
    }

    private InstructView view(
            Payable payable, String amount, String reference, Map<String, String> wrong, Attempt attempt) {
        return new InstructView(
                payable,
                directory.shownName(payable.creditor()),
                directory.shownName(payable.payingBank()),
                amount,
                reference,
                wrong,
                attempt);
    }

    private SettlementView view(Settlement settlement, Attempt attempt) {
        Payable payable = payables.get(settlement.payable());
        return new SettlementView(
                settlement,
                payable,
                directory.shownName(payable.creditor()),
                directory.shownName(settlement.payingBank()),
                attempt);
    }

    private static String path(UUID settlement) {
        return PATH + "/" + settlement;
    }
}
