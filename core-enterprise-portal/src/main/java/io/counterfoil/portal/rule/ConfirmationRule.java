package io.counterfoil.portal.rule;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable.PersonalAct;
import io.counterfoil.portal.rule.ConfirmationRulesApi.PersonalActJson;
import io.counterfoil.portal.rule.ConfirmationRulesApi.RuleJson;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How many checkers must consent to a payable of one currency, by its amount.
 *
 * @param tiers the first from zero, then by ascending amount
 * @param maker who proposed it
 * @param consents of checkers, in the order of their giving
 */
public record ConfirmationRule(
        UUID id,
        LocalDate effectiveFrom,
        List<Tier> tiers,
        State state,
        PersonalAct maker,
        List<PersonalAct> consents) {

    /** Only an agreed one ever counts. */
    public enum State {
        PROPOSED,
        AGREED,
        WITHDRAWN
    }

    /** @param checkers besides whoever recorded the payable */
    public record Tier(Money from, int checkers) {}

    public ConfirmationRule {
        tiers = List.copyOf(tiers);
        consents = List.copyOf(consents);
    }

    public Currency currency() {
        return tiers.get(0).from().currency();
    }

    public boolean isAgreed() {
        return state == State.AGREED;
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    boolean isConsentedBy(String subject) {
        return consents.stream().anyMatch(consent -> consent.subject().equals(subject));
    }

    /** Asked of whoever changes it. */
    int strictest() {
        return tiers.get(tiers.size() - 1).checkers();
    }

    /** The highest tier that begins at or below the amount. */
    Tier tierOf(Money amount) {
        return tiers.stream()
                .filter(tier -> !amount.isLessThan(tier.from()))
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    static ConfirmationRule of(RuleJson json) {
        return new ConfirmationRule(
                json.id(),
                json.effectiveFrom(),
                json.tiers().stream()
                        .map(tier -> new Tier(tier.from().money(), tier.checkers()))
                        .toList(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                act(json.maker()),
                json.consents().stream().map(ConfirmationRule::act).toList());
    }

    private static PersonalAct act(PersonalActJson json) {
        return new PersonalAct(json.subject(), json.name(), json.at());
    }
}
