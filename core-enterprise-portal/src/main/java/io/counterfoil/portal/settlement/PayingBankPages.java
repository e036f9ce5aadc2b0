package io.counterfoil.portal.settlement;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The debtor asks the operators to let another bank pay one of its payables. */
@Path("/paying-bank-requests")
@RolesAllowed("enterprise-checker")
public class PayingBankPages extends Controller {

    private final Frames frames;
    private final Settlements settlements;
    private final Payables payables;
    private final Directory directory;
    private final Attempts attempts;

    PayingBankPages(Frames frames, Settlements settlements, Payables payables, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.settlements = settlements;
        this.payables = payables;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "settlement")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance bank(Frame page, PayingBankView view);
    }

    /** @param command key of a request that was made; its outcome is shown */
    @GET
    @Path("/{payable}")
    public TemplateInstance request(
            @RestPath UUID payable, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(payable), command, since, page.language());
        return Templates.bank(page, view(payable, null, Mistakes.NONE, attempt));
    }

    @POST
    @Path("/{payable}")
    public Response requested(@RestPath UUID payable, @RestForm @Nullable UUID key, @RestForm @Nullable UUID bank) {
        UUID command = Given.required(key);
        Frame page = frames.frame();
        if (bank == null) {
            Mistakes missing = new Mistakes(List.of(
                    new Mistake("bank", Wording.settlement(page.language()).chooseBank())));
            return attempts.refusal(Templates.bank(page, view(payable, null, missing, attempts.first())));
        }
        Outcome outcome = settlements.askForPayingBank(payable, bank, command);
        if (outcome instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.bank(page, view(payable, bank, Mistakes.NONE, attempt)));
        }
        return attempts.toOutcome(path(payable), command);
    }

    private PayingBankView view(UUID id, @Nullable UUID chosen, Mistakes mistakes, Attempt attempt) {
        Payable payable = payables.get(id);
        UUID asked = payable.askedBank();
        return new PayingBankView(
                payable,
                directory.shownName(payable.creditor()),
                directory.shownName(payable.payingBank()),
                asked == null ? "" : directory.shownName(asked),
                directory.banks().stream()
                        .filter(one -> !one.id().equals(asked == null ? payable.payingBank() : asked))
                        .toList(),
                chosen,
                mistakes,
                attempt);
    }

    private static String path(UUID payable) {
        return "/paying-bank-requests/" + payable;
    }
}
