package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.ConfirmationRuleChanged.Change;
import io.counterfoil.receivables.payable.RuleProposals.Proposal;
import io.counterfoil.receivables.payable.model.ConfirmationRule;
import io.counterfoil.receivables.payable.model.ConfirmationRules;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** A participant changes how many checkers it wants: one person proposes, as many others consent as the old rules ask for at most. */
@ApplicationScoped
public class ChangeConfirmationRules {

    private final CommandPath path;
    private final RuleProposals proposals;
    private final BusinessDays days;

    ChangeConfirmationRules(CommandPath path, RuleProposals proposals, BusinessDays days) {
        this.path = path;
        this.proposals = proposals;
        this.days = days;
    }

    public Outcome propose(Request request, Person maker, ConfirmationRule rule, LocalDate effectiveFrom) {
        return path.once(request, () -> {
            requireAhead(request.by(), rule.currency(), effectiveFrom);
            UUID id = Ids.next();
            Proposal proposal = new Proposal(id, request.by(), new Dated<>(effectiveFrom, rule, maker.name()), maker);
            Detail detail = Detail.of(CommandKind.PROPOSE_CONFIRMATION_RULE, id);
            return path.inDatabase(request, detail, () -> {
                if (!proposals.insert(proposal)) {
                    throw new RefusedException(
                            ReceivablesRefusal.RULE_NOT_OPEN,
                            "another proposal for " + rule.currency() + " is open; withdraw it first");
                }
                path.tell(detail, new ConfirmationRuleChanged(Change.CONFIRMATION_RULE_PROPOSED, id, request.by()));
                return null;
            });
        });
    }

    public Outcome consent(Request request, Person checker, UUID ruleId) {
        return path.once(request, () -> {
            requireOwn(request.by(), ruleId);
            Detail detail = Detail.of(CommandKind.CONSENT_TO_CONFIRMATION_RULE, ruleId);
            return path.inDatabase(request, detail, () -> {
                Proposal proposal = proposals.open(request.by(), ruleId).orElseThrow(ChangeConfirmationRules::notOpen);
                FourEyes.requireAnother(
                        proposal.maker().subject(),
                        checker,
                        "another person than its maker must consent to a rule",
                        new Violation("id", ruleId + " was proposed by the caller"));
                String currency = proposal.rule().value().currency();
                requireAhead(request.by(), currency, proposal.rule().effectiveFrom());
                int needed = proposals.agreed(request.by()).checkersToChange(currency, days.today());
                int missing = needed - proposals.consent(ruleId, checker);
                if (missing <= 0) {
                    proposals.agree(ruleId);
                }
                path.tell(
                        detail, new ConfirmationRuleChanged(Change.CONFIRMATION_RULE_CONSENTED, ruleId, request.by()));
                return OperationResult.ofMissing(Math.max(missing, 0));
            });
        });
    }

    public Outcome withdraw(Request request, UUID ruleId) {
        return path.once(request, () -> {
            requireOwn(request.by(), ruleId);
            Detail detail = Detail.of(CommandKind.WITHDRAW_CONFIRMATION_RULE, ruleId);
            return path.inDatabase(request, detail, () -> {
                if (!proposals.withdraw(ruleId)) {
                    throw notOpen();
                }
                path.tell(
                        detail, new ConfirmationRuleChanged(Change.CONFIRMATION_RULE_WITHDRAWN, ruleId, request.by()));
                return null;
            });
        });
    }

    private void requireOwn(UUID participant, UUID ruleId) {
        if (!proposals.isOf(participant, ruleId)) {
            throw RefusedException.notFound("confirmation rule of the caller");
        }
    }

    /** History is not rewritten: what was confirmed was judged by the rule of its day. */
    private void requireAhead(UUID participant, String currency, LocalDate effectiveFrom) {
        LocalDate today = days.today();
        ConfirmationRules agreed = proposals.agreed(participant);
        LocalDate last = agreed.lastEffectiveFrom(currency).orElse(LocalDate.MIN);
        if (effectiveFrom.isBefore(today) || !effectiveFrom.isAfter(last)) {
            throw RefusedException.policy(
                    "effective-from",
                    "not before " + today + (last.equals(LocalDate.MIN) ? "" : " and after " + last),
                    "rules are added in the order of their days");
        }
    }

    private static RefusedException notOpen() {
        return new RefusedException(ReceivablesRefusal.RULE_NOT_OPEN, "the rule was agreed on or withdrawn before");
    }
}
