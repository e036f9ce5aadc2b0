package io.counterfoil.receivables.application;

import io.counterfoil.kernel.ProblemDetail.Violation;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.Issue;
import io.counterfoil.ledger.LedgerCommand.IssueBatch;
import io.counterfoil.ledger.NewPayable;
import io.counterfoil.receivables.application.OperationResult.Item;
import io.counterfoil.receivables.application.PayableRecords.Standing;
import io.counterfoil.receivables.application.PayableRecords.Standings;
import io.counterfoil.receivables.domain.PiecePolicy;
import io.counterfoil.receivables.domain.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The debtor confirms what it recorded: root vouchers are issued on chain and offered to the creditors. */
@ApplicationScoped
public class ConfirmPayables {

    private final CommandPath path;
    private final PayableRecords payables;
    private final Policies policies;
    private final OfferPeriod offerPeriod;
    private final BusinessDays days;

    ConfirmPayables(
            CommandPath path, PayableRecords payables, Policies policies, OfferPeriod offerPeriod, BusinessDays days) {
        this.path = path;
        this.payables = payables;
        this.policies = policies;
        this.offerPeriod = offerPeriod;
        this.days = days;
    }

    public Outcome confirmOne(Request request, UUID payableId) {
        return path.once(request, () -> {
            PayableRecord payable =
                    confirmable(request.by(), List.of(payableId)).get(0);
            Detail detail = Detail.of(CommandKind.CONFIRM_PAYABLE, payable.id(), payable.rootId())
                    .issuing(List.of(payable.id()));
            return path.onChain(request, detail, new Issue(asIssued(payable, days.today())));
        });
    }

    /** All in one transaction, or none. */
    public Outcome confirmBatch(Request request, List<UUID> payableIds) {
        return path.once(request, () -> {
            List<PayableRecord> found = confirmable(request.by(), payableIds);
            LocalDate today = days.today();
            LedgerCommand command = new IssueBatch(
                    found.stream().map(payable -> asIssued(payable, today)).toList());
            Detail detail = Detail.of(CommandKind.CONFIRM_PAYABLES, null).issuing(payableIds);
            return path.onChain(request, detail, OperationResult.of(itemsOf(found)), command);
        });
    }

    static List<Item> itemsOf(List<PayableRecord> payables) {
        return IntStream.range(0, payables.size())
                .mapToObj(i -> new Item(i, payables.get(i).id(), payables.get(i).rootId(), null))
                .toList();
    }

    private List<PayableRecord> confirmable(UUID debtor, List<UUID> ids) {
        Map<UUID, Standings> found = payables.ofDebtor(debtor, ids);
        List<Violation> missing = new ArrayList<>();
        List<Violation> notOpen = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        PiecePolicy policy = policies.current();
        LocalDate today = days.today();
        for (UUID id : ids) {
            Standings standings = found.get(id);
            if (standings == null) {
                missing.add(new Violation("payableIds", "no such payable: " + id));
            } else if (standings.standing() != Standing.RECORDED && standings.standing() != Standing.ISSUING) {
                notOpen.add(new Violation("payableIds", id + " is " + inWords(standings.standing())));
            } else {
                rejections.addAll(policy.rejections(RecordPayables.asRoot(standings.payable(), today)));
            }
        }
        if (!missing.isEmpty()) {
            throw RefusedException.of(Refusal.NOT_FOUND, "no such payable", missing);
        }
        if (!notOpen.isEmpty()) {
            throw RefusedException.of(
                    Refusal.PAYABLE_NOT_OPEN, "a payable can be confirmed while it is recorded", notOpen);
        }
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections.stream().distinct().toList());
        }
        return ids.stream()
                .map(found::get)
                .map(standings -> Objects.requireNonNull(standings).payable())
                .toList();
    }

    private static String inWords(Standing standing) {
        return standing == Standing.REFUSED ? "refused" : "confirmed";
    }

    private NewPayable asIssued(PayableRecord payable, LocalDate today) {
        return new NewPayable(
                payable.id(),
                payable.rootId(),
                payable.creditor(),
                payable.payingBank(),
                payable.value().currency().getCurrencyCode(),
                payable.value().minorUnits(),
                payable.dueOn(),
                offerPeriod.lastDay(today, payable.dueOn()),
                payable.longTenorReason() != null);
    }
}
