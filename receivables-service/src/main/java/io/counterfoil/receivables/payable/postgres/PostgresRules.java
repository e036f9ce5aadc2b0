package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.payable.ConfirmationRuleView;
import io.counterfoil.receivables.payable.ConfirmationRuleView.Tier;
import io.counterfoil.receivables.payable.Rules;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rules with their tiers and consents: one query for the page, one for each kind of part. */
@ApplicationScoped
@Transactional
class PostgresRules implements Rules {

    private final ConfirmationRuleRepository rules;
    private final RuleTierRepository tiers;
    private final RuleConsentRepository consents;

    PostgresRules(ConfirmationRuleRepository rules, RuleTierRepository tiers, RuleConsentRepository consents) {
        this.rules = rules;
        this.tiers = tiers;
        this.consents = consents;
    }

    @Override
    public Page<ConfirmationRuleView> list(Viewer viewer, PageWish page) {
        List<ConfirmationRuleRow> found = rules.page(viewer, page.after().id(), page.limit() + 1);
        return Page.of(views(found), page.limit(), ConfirmationRuleView::id);
    }

    @Override
    public Optional<ConfirmationRuleView> find(Viewer viewer, UUID id) {
        return views(rules.visible(viewer, id)).stream().findFirst();
    }

    private List<ConfirmationRuleView> views(List<ConfirmationRuleRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(rule -> rule.id).toList();
        Map<UUID, List<RuleTierRow>> tiersOf = tiers.of(ids);
        Map<UUID, List<PersonalAct>> consentsTo = consents.to(ids);
        return found.stream()
                .map(rule -> view(
                        rule, tiersOf.getOrDefault(rule.id, List.of()), consentsTo.getOrDefault(rule.id, List.of())))
                .toList();
    }

    private static ConfirmationRuleView view(
            ConfirmationRuleRow rule, List<RuleTierRow> tiers, List<PersonalAct> consents) {
        return new ConfirmationRuleView(
                rule.id,
                rule.participant,
                rule.effectiveFrom,
                tiers.stream()
                        .map(tier -> new Tier(rule.money(tier.fromValue), tier.checkers))
                        .toList(),
                rule.state,
                rule.maker.at(rule.proposedAt),
                consents);
    }
}
