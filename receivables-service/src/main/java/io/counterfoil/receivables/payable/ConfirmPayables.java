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
import io.counterfoil.receivables.policy.IssuanceRules;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A checker of the debtor consents to what another person of the debtor recorded. With the last consent that the debtor's rules ask for the payable is
 * confirmed: its root voucher is issued on chain and offered to the creditor. A consent is stored with its request and stays when the chain refuses to
 * issue, so whoever of the checkers asks again completes it.
 */
@ApplicationScoped
public class ConfirmPayables {

    private static final Logger LOG = Logger.getLogger(ConfirmPayables.class);

    /** More than there can be checkers of one payable who all ask at the same moment. */
    private static final int TRIES_MAX = 10;

    private final CommandPath path;
    private final PayableRecords payables;
    private final Consents consents;
    private final RuleProposals rules;
    private final Policies policies;
    private final OfferPeriod offerPeriod;
    private final BusinessDays days;
    private final IssuanceRules issuance;

    ConfirmPayables(
            CommandPath path,
            PayableRecords payables,
            Consents consents,
            RuleProposals rules,
            Policies policies,
            OfferPeriod offerPeriod,
            BusinessDays days,
            IssuanceRules issuance) {
        this.path = path;
        this.payables = payables;
        this.consents = consents;
        this.rules = rules;
        this.policies = policies;
        this.offerPeriod = offerPeriod;
        this.days = days;
        this.issuance = issuance;
    }

    private record Asked(List<PayableRecord> payables, Person checker, LocalDate today) {

        List<UUID> ids() {
            return payables.stream().map(PayableRecord::id).toList();
        }
    }

    /** Others have consented since it was looked at, or the rules have changed. */
    private static final class OvertakenException extends RuntimeException {}

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
            List<PayableRecord> asked = confirmable(request.by(), checker, List.of(payableId), today);
            PayableRecord payable = asked.get(0);
            return consent(
                    request,
                    Detail.of(CommandKind.CONFIRM_PAYABLE, payable.id(), payable.rootId()),
                    new Asked(asked, checker, today),
                    complete -> new Issue(complete.get(0)),
                    consented -> consented.get(0).missing() == 0
                            ? null
                            : OperationResult.ofMissing(consented.get(0).missing()));
        });
    }

    /** Those that lack no further consent are issued in one transaction, all of them or none. */
    public Outcome confirmBatch(Request request, Person checker, List<UUID> payableIds) {
        return path.once(request, () -> {
            LocalDate today = days.today();
            return consent(
                    request,
                    Detail.of(CommandKind.CONFIRM_PAYABLES, null),
                    new Asked(confirmable(request.by(), checker, payableIds, today), checker, today),
                    IssueBatch::new,
                    ConfirmPayables::items);
        });
    }

    private static OperationResult items(List<Consented> consented) {
        return OperationResult.of(IntStream.range(0, consented.size())
                .mapToObj(i -> consented.get(i).asItem(i))
                .toList());
    }

    /**
     * Whether anything is issued has to be known before the consents are stored with the request. When others consent to the same
     * payables meanwhile, and thereby it is known wrongly, nothing is stored and it is looked at again.
     */
    private Outcome consent(
            Request request,
            Detail detail,
            Asked asked,
            Function<List<NewPayable>, LedgerCommand> issue,
            Function<List<Consented>, @Nullable OperationResult> answer) {
        for (int time = 0; time < TRIES_MAX; time++) {
            List<PayableRecord> complete =
                    complete(judged(request.by(), asked, consents.countWith(asked.checker(), asked.ids())));
            Detail issuing =
                    detail.issuing(complete.stream().map(PayableRecord::id).toList());
            try {
                if (complete.isEmpty()) {
                    return path.inDatabase(request, issuing, () -> answer.apply(give(request.by(), issuing, asked)));
                }
                List<NewPayable> issued = complete.stream()
                        .map(payable -> asIssued(payable, asked.today()))
                        .toList();
                return path.onChain(request, issuing, issue.apply(issued), () -> {
                    List<Consented> consented = give(request.by(), issuing, asked);
                    requireIssuable(issuance.lockAndJudge(request.by(), issues(complete), asked.today()));
                    claim(issuing);
                    return answer.apply(consented);
                });
            } catch (OvertakenException others) {
                LOG.debugf("others consented to payables of %s at the same moment", request.by());
            }
        }
        throw new RefusedException(
                CommonRefusal.BUSY, "others consent to the same payables at this moment; repeat with the same key");
    }

    /**
     * In the transaction that stores the request: its consents stand with it, and are told, or there are none.
     *
     * @throws OvertakenException when they complete others than those that the detail issues
     */
    private List<Consented> give(UUID debtor, Detail detail, Asked asked) {
        Map<UUID, Integer> given = consents.give(debtor, asked.checker(), asked.ids());
        List<Violation> notOpen = asked.ids().stream()
                .filter(id -> !given.containsKey(id))
                .map(id -> new Violation("payableIds", id + " is refused, confirmed or has lapsed at this moment"))
                .toList();
        if (!notOpen.isEmpty()) {
            throw notOpen(notOpen);
        }
        List<Consented> consented = judged(debtor, asked, given);
        if (!complete(consented).stream().map(PayableRecord::id).toList().equals(detail.payableIds())) {
            throw new OvertakenException();
        }
        consented.stream().filter(each -> each.missing() > 0).forEach(each -> path.tell(detail, each.asFact()));
        return consented;
    }

    private static List<IssuanceRules.Issue> issues(List<PayableRecord> payables) {
        return payables.stream().map(RecordPayables::asIssue).toList();
    }

    private static void requireIssuable(Map<UUID, List<Rejection>> refused) {
        List<Rejection> rejections =
                refused.values().stream().flatMap(List::stream).distinct().toList();
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
    }

    /** Of a payable that is refused, or that another command is issuing, the whole command is refused and not stored. */
    private void claim(Detail issuing) {
        if (!payables.claim(issuing.id(), issuing.payableIds())) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "a payable is refused, is being confirmed by another command, or nobody has consented to it");
        }
    }

    private List<Consented> judged(UUID debtor, Asked asked, Map<UUID, Integer> persons) {
        ConfirmationRules agreed = rules.agreed(debtor);
        return asked.payables().stream()
                .map(payable -> new Consented(
                        payable,
                        Math.max(
                                0,
                                agreed.checkersFor(payable.value(), asked.today())
                                        - persons.getOrDefault(payable.id(), 0))))
                .toList();
    }

    private static List<PayableRecord> complete(List<Consented> consented) {
        return consented.stream()
                .filter(each -> each.missing() == 0)
                .map(Consented::payable)
                .toList();
    }

    private List<PayableRecord> confirmable(UUID debtor, Person checker, List<UUID> ids, LocalDate today) {
        Map<UUID, Standings> found = payables.ofDebtor(debtor, ids);
        List<Violation> missing = new ArrayList<>();
        List<Violation> own = new ArrayList<>();
        List<Violation> notOpen = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<PayableRecord> open = new ArrayList<>();
        PiecePolicy policy = policies.current();
        for (UUID id : ids) {
            Standings standings = found.get(id);
            if (standings == null) {
                missing.add(new Violation("payableIds", "no such payable: " + id));
            } else if (FourEyes.isSame(standings.payable().maker().subject(), checker)) {
                own.add(new Violation("payableIds", id + " was recorded by the caller"));
            } else if (standings.payable().maker().subject().isEmpty()) {
                notOpen.add(new Violation("payableIds", id + " was recorded when makers were not written down"));
            } else if (hasLapsed(standings, today)) {
                notOpen.add(new Violation(
                        "payableIds",
                        id + " had to be confirmed by " + standings.confirmBy() + ", and can be recorded again"));
            } else if (standings.standing() != Standing.RECORDED && standings.standing() != Standing.ISSUING) {
                notOpen.add(new Violation("payableIds", id + " is " + inWords(standings.standing())));
            } else {
                rejections.addAll(policy.rejections(RecordPayables.asRoot(standings.payable(), today)));
                open.add(standings.payable());
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
        issuance.together(debtor, issues(open), today).values().forEach(rejections::addAll);
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

    /** Also before the closing of the day has said so. */
    private static boolean hasLapsed(Standings standings, LocalDate today) {
        LocalDate confirmBy = standings.confirmBy();
        return standings.standing() == Standing.LAPSED
                || (standings.standing() == Standing.RECORDED && confirmBy != null && today.isAfter(confirmBy));
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
