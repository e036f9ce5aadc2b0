package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.policy.model.IssuancePolicy;
import io.counterfoil.receivables.policy.model.ProposedIssue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges payables of one debtor by the policies for its issuance. */
@ApplicationScoped
public class IssuanceRules {

    private final AgreedPolicies policies;
    private final IssuanceFacts facts;

    IssuanceRules(AgreedPolicies policies, IssuanceFacts facts) {
        this.policies = policies;
        this.facts = facts;
    }

    /** A payable as issuance is judged. */
    public record Issue(
            UUID id, UUID creditor, Money value, @Nullable LocalDate deliveredOn, LocalDate dueOn) {}

    /** Each as if it alone were issued on that day. @return reasons to refuse by id; none for those that are allowed */
    public Map<UUID, List<Rejection>> each(UUID debtor, Collection<Issue> issues, LocalDate day) {
        return new Judge(debtor, issues, day, null).each();
    }

    /** As if all were issued on that day, one after the other. */
    public Map<UUID, List<Rejection>> together(UUID debtor, Collection<Issue> issues, LocalDate day) {
        return new Judge(debtor, issues, day, null).together(Map.of());
    }

    /**
     * As above, with one policy more.
     *
     * @param before minor units by currency that are issued earlier
     */
    public Map<UUID, List<Rejection>> together(
            UUID debtor,
            Collection<Issue> issues,
            LocalDate day,
            @Nullable PolicyChange change,
            Map<String, Long> before) {
        return new Judge(debtor, issues, day, change).together(before);
    }

    /** In the transaction that issues them: nobody else issues for this debtor until it ends. */
    public Map<UUID, List<Rejection>> lockAndJudge(UUID debtor, Collection<Issue> issues, LocalDate day) {
        facts.lock(debtor);
        return together(debtor, issues, day);
    }

    /** What is the same for all payables of one debtor is asked for once. */
    private final class Judge {

        private final UUID debtor;
        private final Collection<Issue> issues;
        private final LocalDate day;
        private final IssuancePolicy policy;
        private final Set<UUID> small;
        private final Map<String, Long> outstanding = new HashMap<>();

        Judge(UUID debtor, Collection<Issue> issues, LocalDate day, @Nullable PolicyChange change) {
            this.debtor = debtor;
            this.issues = issues;
            this.day = day;
            this.policy = policies.issuance(debtor, change);
            Set<UUID> creditors = issues.stream().map(Issue::creditor).collect(Collectors.toSet());
            Set<UUID> stated = creditors.isEmpty() ? Set.of() : facts.smallOnes(creditors);
            this.small = stated.isEmpty() || facts.isLarge(debtor) ? stated : Set.of();
        }

        Map<UUID, List<Rejection>> each() {
            return judge(false);
        }

        Map<UUID, List<Rejection>> together(Map<String, Long> before) {
            before.forEach((currency, value) -> outstanding.put(currency, Math.addExact(asked(currency), value)));
            return judge(true);
        }

        private Map<UUID, List<Rejection>> judge(boolean addUp) {
            Map<UUID, List<Rejection>> refused = new LinkedHashMap<>();
            for (Issue issue : issues) {
                String currency = issue.value().currency().getCurrencyCode();
                long others = asked(currency);
                List<Rejection> rejections = policy.rejections(new ProposedIssue(
                        issue.value(),
                        others,
                        small.contains(issue.creditor()),
                        issue.deliveredOn(),
                        issue.dueOn(),
                        day));
                if (!rejections.isEmpty()) {
                    refused.put(issue.id(), rejections);
                }
                if (addUp) {
                    outstanding.put(
                            currency, Math.addExact(others, issue.value().minorUnits()));
                }
            }
            return refused;
        }

        /** Only where a limit may be in force: it is a sum over what the debtor owes. */
        private long asked(String currency) {
            return outstanding.computeIfAbsent(
                    currency,
                    first -> policy.limits(currency, day)
                            ? facts.outstanding(
                                    debtor,
                                    currency,
                                    issues.stream().map(Issue::id).toList())
                            : 0L);
        }
    }
}
