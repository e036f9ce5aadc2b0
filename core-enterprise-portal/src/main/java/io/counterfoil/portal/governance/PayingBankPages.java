package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
import io.counterfoil.portal.governance.RegistersApi.PayableJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Another bank for a payable, or the end of a settlement that its bank left, is proposed here. */
@Path("/paying-banks")
@RolesAllowed("operator")
public class PayingBankPages extends Controller {

    private final Frames frames;
    private final RegistersApi registers;
    private final Directory directory;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    PayingBankPages(
            Frames frames,
            @RestClient RegistersApi registers,
            Directory directory,
            Acts acts,
            Proposals proposals,
            Attempts attempts) {
        this.frames = frames;
        this.registers = registers;
        this.directory = directory;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "paying-banks")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance payable(Frame page, PayingBankView view);
    }

    @GET
    @Path("/{id}")
    public TemplateInstance payable(@RestPath UUID id) {
        return Templates.payable(frames.frame(), view(id, null, Mistakes.NONE, attempts.first()));
    }

    @POST
    @Path("/{id}")
    public Response proposed(@RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @Nullable UUID bank) {
        UUID command = Given.required(key);
        Frame page = frames.frame();
        if (bank == null) {
            Mistakes missing = new Mistakes(List.of(
                    new Mistake("bank", Wording.proposal(page.language()).chooseBank())));
            return attempts.refusal(Templates.payable(page, view(id, null, missing, attempts.first())));
        }
        return answer(page, id, bank, proposals.payingBank(id, bank, command), command);
    }

    @POST
    @Path("/{id}/closing")
    public Response closing(@RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @Nullable UUID settlement) {
        UUID command = Given.required(key);
        Proposal proposal = proposals.closeSettlement(Given.required(settlement), command);
        return answer(frames.frame(), id, null, proposal, command);
    }

    private Response answer(Frame page, UUID id, @Nullable UUID bank, Proposal proposal, UUID key) {
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.payable(page, view(id, bank, Mistakes.NONE, attempt)));
        }
        return proposals.toAct(proposal, key);
    }

    /** The bank that the debtor asked for is chosen already. */
    private PayingBankView view(UUID id, @Nullable UUID chosen, Mistakes mistakes, Attempt attempt) {
        PayableJson payable = registers.payable(id);
        UUID asked = payable.askedBank();
        UUID settlement = payable.openSettlementId();
        Optional<Act> waiting = acts.waitingFor(id, Act.Kind.CHANGE_PAYING_BANK);
        if (waiting.isEmpty() && settlement != null) {
            waiting = acts.waitingFor(settlement, Act.Kind.CLOSE_SETTLEMENT);
        }
        return new PayingBankView(
                id,
                payable.invoiceNumber(),
                directory.shownName(payable.debtor()),
                payable.amount().money(),
                payable.dueOn(),
                directory.shownName(payable.payingBank()),
                asked == null ? "" : directory.shownName(asked),
                settlement,
                directory.banks().stream()
                        .filter(one -> !one.id().equals(payable.payingBank()))
                        .toList(),
                chosen == null ? asked : chosen,
                mistakes,
                waiting.orElse(null),
                attempt);
    }
}
