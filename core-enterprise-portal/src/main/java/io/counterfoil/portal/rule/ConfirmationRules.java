package io.counterfoil.portal.rule;

import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class ConfirmationRules {

    private final ConfirmationRulesApi rules;

    ConfirmationRules(@RestClient ConfirmationRulesApi rules) {
        this.rules = rules;
    }

    public AgreedRules agreed() {
        Listing<ConfirmationRulesApi.RuleJson> all = Listing.read(cursor -> rules.list(Listing.PAGE, cursor));
        return new AgreedRules(all.items().stream().map(ConfirmationRule::of).toList());
    }
}
