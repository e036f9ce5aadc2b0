package io.counterfoil.portal.rule;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import io.counterfoil.portal.rule.ConfirmationRulesApi.NewRuleJson;
import io.counterfoil.portal.rule.ConfirmationRulesApi.TierJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class ConfirmationRules {

    private final ConfirmationRulesApi rules;

    ConfirmationRules(@RestClient ConfirmationRulesApi rules) {
        this.rules = rules;
    }

    public AgreedRules agreed() {
        return new AgreedRules(all().items());
    }

    /** Also those that were proposed or withdrawn, in the order of their proposing. */
    Listing<ConfirmationRule> all() {
        Listing<ConfirmationRulesApi.RuleJson> all = Listing.read(cursor -> rules.list(Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(ConfirmationRule::of).toList(), all.complete());
    }

    ConfirmationRule get(UUID id) {
        return ConfirmationRule.of(rules.get(id));
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome propose(LocalDate effectiveFrom, List<Tier> tiers, UUID key) {
        List<TierJson> body = tiers.stream()
                .map(tier -> new TierJson(MoneyJson.of(tier.from()), tier.checkers()))
                .toList();
        return Outcome.of(() -> rules.propose(key, new NewRuleJson(effectiveFrom, body)));
    }

    Outcome consent(UUID id, UUID key) {
        return Outcome.of(() -> rules.consent(id, key, new EmptyJson()));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> rules.withdraw(id, key, new EmptyJson()));
    }
}
