package io.counterfoil.portal.governance;

import io.counterfoil.portal.governance.PolicyChangesApi.ChangeJson;
import io.counterfoil.portal.governance.PolicyChangesApi.PersonJson;
import java.util.UUID;

/**
 * A policy that two people change.
 *
 * @param whose name of the core enterprise that it is for; empty: for all
 * @param maker and {@code decider}: names of persons, empty where nobody has decided
 */
public record PolicyChange(
        UUID id, Policy policy, String whose, String state, String maker, String makerSubject, String decider) {

    public boolean isOpen() {
        return state.equals("proposed");
    }

    public boolean isAgreed() {
        return state.equals("agreed");
    }

    static PolicyChange of(ChangeJson json, String whose) {
        String currency = json.currency();
        String documentKind = json.documentKind();
        PersonJson maker = json.maker();
        PersonJson decider = json.decider();
        return new PolicyChange(
                json.id(),
                new Policy(
                        json.kind(),
                        currency == null ? "" : currency,
                        documentKind == null ? "" : documentKind,
                        json.effectiveFrom(),
                        json.value(),
                        json.source()),
                whose,
                json.state(),
                maker == null ? "" : maker.name(),
                maker == null ? "" : maker.subject(),
                decider == null ? "" : decider.name());
    }
}
