package io.counterfoil.portal.approval;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Ids;
import io.counterfoil.portal.approval.IssueOutcome.Row;
import io.counterfoil.portal.approval.IssueOutcome.Stopped;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Notice;
import io.counterfoil.portal.operation.Operations;
import io.counterfoil.portal.operation.Operations.OfMany;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payable.Turn;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.rule.ConfirmationRules;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Many payables at once: what will be signed, and what became of each. */
@Path("/approvals")
@RolesAllowed("enterprise-checker")
public class IssuePages extends Controller {

    /** Of one press of the button. */
    static final int ROWS_MAX = 500;

    /** Refused rows have their place in the address of the outcome, and an address has 4 KB. */
    private static final int REFUSED_LISTED_MAX = 40;

    private final Frames frames;
    private final Payables payables;
    private final Approvals approvals;
    private final ConfirmationRules rules;
    private final Operations operations;
    private final Attempts attempts;
    private final Directory directory;

    IssuePages(
            Frames frames,
            Payables payables,
            Approvals approvals,
            ConfirmationRules rules,
            Operations operations,
            Attempts attempts,
            Directory directory) {
        this.frames = frames;
        this.payables = payables;
        this.approvals = approvals;
        this.rules = rules;
        this.operations = operations;
        this.attempts = attempts;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "approval")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance sign(Frame page, Selection selection, int gone, UUID key);

        static native TemplateInstance outcome(Frame page, IssueOutcome outcome);
    }

    /** Where reloading what will be signed leads: the ticks are not in its address. */
    @GET
    @Path("")
    public Response list() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** What will be signed; nothing is done yet. */
    @POST
    @Path("")
    public TemplateInstance sign(@RestForm List<UUID> payable) {
        Frame page = frames.frame();
        Set<UUID> ticked = new HashSet<>(payable);
        List<Payable> found = payables.toApprove().items().stream()
                .filter(each -> ticked.contains(each.id()))
                .filter(each -> each.turnOf(page.user().subject()) == Turn.YOURS)
                .sorted(comparing(Payable::dueOn).thenComparing(Payable::id))
                .limit(ROWS_MAX)
                .toList();
        Selection selection = new Selection(found, rules.agreed(), page.businessDate());
        return Templates.sign(page, selection, ticked.size() - found.size(), Ids.next());
    }

    /** @param sizeMax of one command; smaller where a larger one was refused as a whole */
    @POST
    @Path("/issue")
    public Response issue(
            @RestForm UUID key, @RestForm List<UUID> payable, @RestForm @DefaultValue("100") int sizeMax) {
        List<UUID> rows = payable.stream().distinct().limit(ROWS_MAX).toList();
        int size = Math.max(1, Math.min(sizeMax, Batches.SIZE_MAX));
        return Response.seeOther(address(Batches.send(key, rows, size, approvals::approve)))
                .build();
    }

    /**
     * @param batch keys of the commands
     * @param refused rows that no command contains, each with the name of its refusal: {@code id~name}
     * @param more how many of them do not stand in the address
     * @param since when, in seconds of the epoch
     */
    @GET
    @Path("/outcome")
    public TemplateInstance outcome(
            @RestQuery List<UUID> batch,
            @RestQuery List<String> refused,
            @RestQuery @DefaultValue("0") int more,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        List<OfMany> parts =
                batch.stream().map(key -> operations.ofManyByKey(key)).toList();
        int issued = 0;
        int consented = 0;
        int pending = 0;
        Outcome slowest = new Outcome.Done(null);
        List<Stopped> stopped = new ArrayList<>();
        for (OfMany part : parts) {
            if (part.outcome() instanceof Outcome.Done) {
                issued += part.complete();
                consented += part.items().size() - part.complete();
            } else if (part.outcome() instanceof Outcome.Pending || part.outcome() instanceof Outcome.Unknown) {
                pending += part.items().size();
                slowest = part.outcome();
            } else {
                stopped.add(new Stopped(Notice.of(part.outcome(), page.language()), part.payables(), Ids.next()));
            }
        }
        return Templates.outcome(
                page,
                new IssueOutcome(
                        issued,
                        consented,
                        pending,
                        refused.stream().map(this::row).toList(),
                        more,
                        stopped,
                        attempts.of(slowest, page.address(), since, page.language())));
    }

    private Row row(String refused) {
        int end = refused.indexOf('~');
        UUID id = UUID.fromString(end < 0 ? refused : refused.substring(0, end));
        Payable payable = payables.get(id);
        return new Row(
                id,
                payable.invoiceNumber(),
                directory.shownName(payable.creditor()),
                payable.amount(),
                end < 0 ? "" : refused.substring(end + 1));
    }

    private URI address(Batches.Sent sent) {
        StringBuilder address = new StringBuilder("/approvals/outcome?since=" + attempts.now());
        sent.keys().forEach(key -> address.append("&batch=").append(key));
        int listed = 0;
        for (Map.Entry<UUID, String> row : sent.refused().entrySet()) {
            if (listed++ < REFUSED_LISTED_MAX) {
                address.append("&refused=").append(row.getKey()).append('~').append(row.getValue());
            }
        }
        if (listed > REFUSED_LISTED_MAX) {
            address.append("&more=").append(listed - REFUSED_LISTED_MAX);
        }
        return URI.create(address.toString());
    }
}
