package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.Issue;
import io.counterfoil.ledger.LedgerCommand.IssueBatch;
import io.counterfoil.ledger.NewPayable;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecords.Standing;
import io.counterfoil.receivables.payable.PayableRecords.Standings;
import io.counterfoil.receivables.payable.model.ConfirmationRules;
import io.counterfoil.receivables.voucher.OfferPeriod;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A checker of the debtor consents to what another person of the debtor recorded. With the last consent that the debtor's rules ask for the payable is
 * confirmed: its root voucher is issued on chain and offered to the creditor. A consent stays when the issuing fails, so whoever of the checkers asks
 * again completes it.
 */
@ApplicationScoped
public class ConfirmPayables {

    private final CommandPath path;
    private final PayableRecords payables;
    private final Consents consents;
    private final RuleProposals rules;
    private final Policies policies;
    private final OfferPeriod offerPeriod;
    private final BusinessDays days;

    ConfirmPayables(
            CommandPath path,
            PayableRecords payables,
            Consents consents,
            RuleProposals rules,
            Policies policies,
            OfferPeriod offerPeriod,
            BusinessDays days) {
        this.path = path;
        this.payables = payables;
        this.consents = consents;
        this.rules = rules;
        this.policies = policies;
        this.offerPeriod = offerPeriod;
        this.days = days;
    }

    /** @param missing consents of further persons; 0: it is issued now */
    private record Consented(PayableRecord payable, int missing) {

        Item asItem(int index) {
            return new Item(index, payable.id(), payable.rootId(), null, missing == 0 ? null : missing);
        }

        PayableConsented asFact() {
            return new PayableConsented(payable.id(), payable.debtor(), payable.value(), missing);
        }
    }

    public Outcome confirmOne(Request request, Person checker, UUID payableId) {
        return path.once(request, () -> {
            LocalDate today = days.today();
            Consented consented =
                    consent(request.by(), checker, List.of(payableId), today).get(0);
            PayableRecord payable = consented.payable();
            Detail detail = Detail.of(CommandKind.CONFIRM_PAYABLE, payable.id(), payable.rootId());
            return consented.missing() > 0
                    ? path.inDatabase(request, detail, () -> {
                        path.tell(detail, consented.asFact());
                        return OperationResult.ofMissing(consented.missing());
                    })
                    : issue(
                            request,
                            detail.issuing(List.of(payable.id())),
                            new Issue(asIssued(payable, today)),
                            () -> null);
        });
    }

    /** Those that lack no further consent are issued in one transaction, all of them or none. */
    public Outcome confirmBatch(Request request, Person checker, List<UUID> payableIds) {
        return path.once(request, () -> {
            LocalDate today = days.today();
            List<Consented> consented = consent(request.by(), checker, payableIds, today);
            OperationResult result = OperationResult.of(IntStream.range(0, consented.size())
                    .mapToObj(i -> consented.get(i).asItem(i))
                    .toList());
            List<PayableRecord> complete = consented.stream()
                    .filter(each -> each.missing() == 0)
                    .map(Consented::payable)
                    .toList();
            Detail detail = Detail.of(CommandKind.CONFIRM_PAYABLES, null)
                    .issuing(complete.stream().map(PayableRecord::id).toList());
            if (complete.isEmpty()) {
                return path.inDatabase(request, detail, () -> {
                    consented.forEach(each -> path.tell(detail, each.asFact()));
                    return result;
                });
            }
            LedgerCommand command = new IssueBatch(
                    complete.stream().map(payable -> asIssued(payable, today)).toList());
            return issue(request, detail, command, () -> {
                consented.stream().filter(each -> each.missing() > 0).forEach(each -> path.tell(detail, each.asFact()));
                return result;
            });
        });
    }

    /** Of a payable that is refused, or that another command is issuing, the whole command is refused and not stored. */
    private Outcome issue(
            Request request, Detail detail, LedgerCommand command, Supplier<@Nullable OperationResult> effect) {
        return path.onChain(request, detail, command, () -> {
            if (!payables.claim(detail.id(), detail.payableIds())) {
                throw new RefusedException(
                        ReceivablesRefusal.PAYABLE_NOT_OPEN,
                        "a payable is refused, is being confirmed by another command, or nobody has consented to it");
            }
            return effect.get();
        });
    }

    private List<Consented> consent(UUID debtor, Person checker, List<UUID> ids, LocalDate today) {
        List<PayableRecord> found = confirmable(debtor, checker, ids, today);
        Map<UUID, Integer> given = consents.give(debtor, checker, ids);
        List<Violation> notOpen = ids.stream()
                .filter(id -> !given.containsKey(id))
                .map(id -> new Violation("payableIds", id + " is refused or confirmed at this moment"))
                .toList();
        if (!notOpen.isEmpty()) {
            throw notOpen(notOpen);
        }
        ConfirmationRules agreed = rules.agreed(debtor);
        return found.stream()
                .map(payable -> new Consented(
                        payable,
                        Math.max(0, agreed.checkersFor(payable.value(), today) - given.getOrDefault(payable.id(), 0))))
                .toList();
    }

    private List<PayableRecord> confirmable(UUID debtor, Person checker, List<UUID> ids, LocalDate today) {
        Map<UUID, Standings> found = payables.ofDebtor(debtor, ids);
        List<Violation> missing = new ArrayList<>();
        List<Violation> own = new ArrayList<>();
        List<Violation> notOpen = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        PiecePolicy policy = policies.current();
        for (UUID id : ids) {
            Standings standings = found.get(id);
            if (standings == null) {
                missing.add(new Violation("payableIds", "no such payable: " + id));
            } else if (FourEyes.isSame(standings.payable().maker().subject(), checker)) {
                own.add(new Violation("payableIds", id + " was recorded by the caller"));
            } else if (standings.payable().maker().subject().isEmpty()) {
                notOpen.add(new Violation("payableIds", id + " was recorded when makers were not written down"));
            } else if (standings.standing() != Standing.RECORDED && standings.standing() != Standing.ISSUING) {
                notOpen.add(new Violation("payableIds", id + " is " + inWords(standings.standing())));
            } else {
                rejections.addAll(policy.rejections(RecordPayables.asRoot(standings.payable(), today)));
            }
        }
        if (!missing.isEmpty()) {
            throw RefusedException.of(CommonRefusal.NOT_FOUND, "no such payable", missing);
        }
        if (!own.isEmpty()) {
            throw FourEyes.refusal("another person than its maker must consent to a payable", own);
        }
        if (!notOpen.isEmpty()) {
            throw notOpen(notOpen);
        }
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections.stream().distinct().toList());
        }
        return ids.stream()
                .map(found::get)
                .map(standings -> Objects.requireNonNull(standings).payable())
                .toList();
    }

    private static RefusedException notOpen(List<Violation> violations) {
        return RefusedException.of(
                ReceivablesRefusal.PAYABLE_NOT_OPEN, "a payable can be confirmed while it is recorded", violations);
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
