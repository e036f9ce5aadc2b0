package io.counterfoil.portal.banking;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.PaymentsView.Row;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.failure.Sentences;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.settlement.Settlement;
import io.counterfoil.portal.settlement.Settlements;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a bank was instructed to settle, and having it paid. */
@Path("/worklist/settlements")
@RolesAllowed({"bank-officer", "bank-approver"})
public class PaymentPages extends Controller {

    /** Each asks for its payable. */
    private static final int LISTED_MAX = 50;

    private final Frames frames;
    private final Settlements settlements;
    private final Payables payables;
    private final Executions executions;
    private final Directory directory;
    private final Banks banks;
    private final Attempts attempts;

    PaymentPages(
            Frames frames,
            Settlements settlements,
            Payables payables,
            Executions executions,
            Directory directory,
            Banks banks,
            Attempts attempts) {
        this.frames = frames;
        this.settlements = settlements;
        this.payables = payables;
        this.executions = executions;
        this.directory = directory;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "banking")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance payments(Frame page, PaymentsView view);

        static native TemplateInstance payment(Frame page, PaymentView view);
    }

    @GET
    @Path("")
    public TemplateInstance payments() {
        Listing<Settlement> all = settlements.all();
        List<Settlement> open = new ArrayList<>(
                all.items().stream().filter(Settlement::isUnfinished).toList());
        Collections.reverse(open); // the oldest wait longest
        List<Row> rows = new ArrayList<>(open.stream()
                .limit(LISTED_MAX)
                .map(this::row)
                .sorted(comparing(row -> row.payable().dueOn()))
                .toList());
        all.items().stream()
                .filter(each -> !each.isUnfinished())
                .limit(LISTED_MAX - rows.size())
                .map(this::row)
                .forEach(rows::add);
        int notListed = all.items().size() - rows.size();
        return Templates.payments(frames.frame(), new PaymentsView(rows, open.size(), notListed, all.complete()));
    }

    private Row row(Settlement settlement) {
        Payable payable = payables.get(settlement.payable());
        return new Row(settlement, payable, directory.shownName(payable.debtor()));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance payment(@RestPath UUID id) {
        Frame page = frames.frame();
        return Templates.payment(page, view(id, page, attempts.first()));
    }

    /** The job's own state is the outcome, so its page needs no key. */
    @POST
    @Path("/{id}/execution")
    @RolesAllowed("bank-approver")
    public Response paid(@RestPath UUID id, @RestForm UUID key) {
        Frame page = frames.frame();
        String bank = banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
        Outcome outcome = executions.execute(bank, id, key);
        if (outcome instanceof Outcome.Refused refused) {
            return attempts.refusal(
                    Templates.payment(page, view(id, page, attempts.refused(refused, page.language()))));
        }
        return Response.seeOther(URI.create("/worklist/settlements/" + id)).build();
    }

    private PaymentView view(UUID id, Frame page, Attempt attempt) {
        Settlement settlement = settlements.get(id);
        Payable payable = payables.get(settlement.payable());
        Optional<String> bank = banks.hostedIdOf(page.user().participant());
        Execution execution = bank.filter(hosted -> settlement.isUnfinished())
                .map(hosted -> executions.of(hosted, id))
                .orElseGet(() -> Execution.in(Execution.State.NOT_ASKED));
        ServiceRefusal refusal = execution.refusal();
        return new PaymentView(
                settlement,
                payable,
                directory.shownName(payable.debtor()),
                directory.shownName(payable.creditor()),
                directory.shownName(payable.payingBank()),
                execution,
                refusal == null || attempt.hasNotice() ? List.of() : Sentences.of(refusal, page.language()),
                page.user().roles().contains(TokenRole.BANK_APPROVER),
                bank.isPresent(),
                attempt);
    }
}
