package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.Enrolment;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One person of the operators proposes a policy with its first day and source, another one agrees, or anybody of them withdraws it. */
@ApplicationScoped
public class ChangePolicies {

    private static final String WHAT = "policy change";

    private final CommandPath path;
    private final Enrolment enrolment;
    private final Participants participants;
    private final PolicyChanges changes;
    private final BusinessDays days;
    private final IssuanceFacts facts;

    ChangePolicies(
            CommandPath path,
            Enrolment enrolment,
            Participants participants,
            PolicyChanges changes,
            BusinessDays days,
            IssuanceFacts facts) {
        this.facts = facts;
        this.path = path;
        this.enrolment = enrolment;
        this.participants = participants;
        this.changes = changes;
        this.days = days;
    }

    /** @param policy with its source */
    public record Wish(PolicyKind kind, PolicyScope scope, Dated<Long> policy) {}

    public Outcome propose(Request request, Person maker, Wish wish) {
        return path.once(request, () -> {
            enrolment.requireActiveOperator(request, WHAT);
            requireCoreEnterprise(wish.scope());
            PolicyChange change =
                    new PolicyChange(Ids.next(), wish.kind(), wish.scope(), wish.policy(), request.by(), maker);
            Detail detail = Detail.of(CommandKind.PROPOSE_POLICY_CHANGE, change.id());
            return path.inDatabase(request, detail, () -> {
                requireAhead(change);
                if (!changes.insert(change)) {
                    throw new RefusedException(
                            ReceivablesRefusal.POLICY_CHANGE_NOT_OPEN,
                            "another change of this policy waits; agree to it or withdraw it first");
                }
                return null;
            });
        });
    }

    public Outcome agree(Request request, Person second, UUID id) {
        return path.once(request, () -> {
            requireThere(request, id);
            Detail detail = Detail.of(CommandKind.AGREE_TO_POLICY_CHANGE, id);
            return path.inDatabase(request, detail, () -> {
                PolicyChange change = open(id);
                requireAnother(request, second, change);
                requireAhead(change);
                UUID debtor = change.scope().participant();
                if (debtor != null) {
                    facts.lock(debtor); // an issuance under way ends before, or is judged by this
                }
                changes.agree(change, second);
                return null;
            });
        });
    }

    /** Whoever proposed it included. */
    public Outcome withdraw(Request request, Person by, UUID id) {
        return path.once(request, () -> {
            requireThere(request, id);
            Detail detail = Detail.of(CommandKind.WITHDRAW_POLICY_CHANGE, id);
            return path.inDatabase(request, detail, () -> {
                changes.withdraw(open(id), by);
                return null;
            });
        });
    }

    private void requireThere(Request request, UUID id) {
        enrolment.requireActiveOperator(request, WHAT);
        if (!changes.isThere(id)) {
            throw RefusedException.notFound(WHAT);
        }
    }

    private PolicyChange open(UUID id) {
        return changes.open(id)
                .orElseThrow(() -> new RefusedException(
                        ReceivablesRefusal.POLICY_CHANGE_NOT_OPEN, "it was agreed on or withdrawn before"));
    }

    private void requireCoreEnterprise(PolicyScope scope) {
        UUID participant = scope.participant();
        if (participant != null
                && !participants
                        .rolesOf(List.of(participant))
                        .getOrDefault(participant, Set.of())
                        .contains(Role.ENTERPRISE)) {
            throw RefusedException.notFound("core enterprise: participant");
        }
    }

    /** Another person; where operators are several, another operator's: the persons of one might be one. */
    private void requireAnother(Request request, Person second, PolicyChange change) {
        if (FourEyes.isSame(change.maker().subject(), second)) {
            throw FourEyes.refusal(
                    "another person than the one that proposed it must agree to a policy",
                    List.of(new Violation("id", change.id() + " was proposed by the caller")));
        }
        if (request.by().equals(change.proposedBy()) && participants.activeOperators() > 1) {
            throw FourEyes.refusal(
                    "a person of another operator must agree to the policy, because more than one operator is active",
                    List.of(new Violation("id", change.id() + ": a person of the caller's operator proposed it")));
        }
    }

    /** History is not rewritten: what was judged was judged by the policy of its day. Asked again when it is agreed on. */
    private void requireAhead(PolicyChange change) {
        LocalDate today = days.today();
        LocalDate from = change.policy().effectiveFrom();
        LocalDate last =
                changes.lastEffectiveFrom(change.kind(), change.scope()).orElse(LocalDate.MIN);
        if (from.isBefore(today) || !from.isAfter(last)) {
            throw RefusedException.policy(
                    "effective-from",
                    "not before " + today + (last.equals(LocalDate.MIN) ? "" : " and after " + last),
                    "history is not rewritten");
        }
    }
}
