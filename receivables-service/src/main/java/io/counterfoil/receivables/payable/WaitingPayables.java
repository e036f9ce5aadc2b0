package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.policy.IssuanceRules;
import io.counterfoil.receivables.policy.IssuanceRules.Issue;
import io.counterfoil.receivables.policy.LiveCases;
import io.counterfoil.receivables.policy.ProposedPolicy;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Recorded payables that wait for their consents: could they still be issued? Each debtor's in the order in which they were recorded. */
@ApplicationScoped
class WaitingPayables implements LiveCases {

    private final PayableRecords payables;
    private final Policies policies;
    private final IssuanceRules issuance;

    WaitingPayables(PayableRecords payables, Policies policies, IssuanceRules issuance) {
        this.payables = payables;
        this.policies = policies;
        this.issuance = issuance;
    }

    @Override
    public boolean judges(ProposedPolicy policy) {
        return policy.isOf(LimitKind.TENOR_MONTHS_MAX, LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, LimitKind.SMALLEST_PIECE)
                || policy.isOf(PolicyKind.ISSUANCE_LIMIT, PolicyKind.ISSUANCE_FREEZE, PolicyKind.DELIVERY_DAYS_MAX);
    }

    @Override
    public Found refusedBy(ProposedPolicy policy, LocalDate day, UUID after, int most) {
        List<PayableRecord> waiting =
                payables.waiting(policy.scope().participant(), policy.scope().currency(), day, after, LOOKED_MAX + 1);
        LimitKind limit = policy.limit();
        Function<PayableRecord, List<Rejection>> refused =
                limit == null ? byIssuance(policy, waiting, day, after) : byPieces(limit, policy, day);
        return Found.of(waiting, most, PayableRecord::id, refused, WaitingPayables::shown);
    }

    private Function<PayableRecord, List<Rejection>> byPieces(LimitKind limit, ProposedPolicy policy, LocalDate day) {
        PiecePolicy without = policies.current();
        PiecePolicy with = policies.with(limit, policy.scope().currency(), policy.policy());
        return payable -> LiveCases.added(
                with.rejections(RecordPayables.asRoot(payable, day)),
                without.rejections(RecordPayables.asRoot(payable, day)));
    }

    private Function<PayableRecord, List<Rejection>> byIssuance(
            ProposedPolicy policy, List<PayableRecord> waiting, LocalDate day, UUID after) {
        Map<UUID, List<Issue>> ofDebtors = new LinkedHashMap<>();
        waiting.forEach(payable -> ofDebtors
                .computeIfAbsent(payable.debtor(), first -> new ArrayList<>())
                .add(RecordPayables.asIssue(payable)));
        Map<UUID, List<Rejection>> added = new HashMap<>();
        ofDebtors.forEach((debtor, issues) -> {
            Map<String, Long> before =
                    policy.isOf(PolicyKind.ISSUANCE_LIMIT) ? payables.waitingUpTo(debtor, day, after) : Map.of();
            Map<UUID, List<Rejection>> without = issuance.together(debtor, issues, day, null, before);
            issuance.together(debtor, issues, day, policy.change(), before)
                    .forEach((id, with) -> added.put(id, LiveCases.added(with, without.getOrDefault(id, List.of()))));
        });
        return payable -> added.getOrDefault(payable.id(), List.of());
    }

    private static Case shown(PayableRecord payable, List<Rejection> rejections) {
        return new Case(
                "payable", payable.id(), payable.invoiceNumber(), payable.debtor(), payable.value(), rejections);
    }
}
