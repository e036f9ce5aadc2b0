package io.counterfoil.portal.rule;

import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;

/**
 * One rule as the people of its enterprise see it.
 *
 * @param missing consents of further checkers; 0 for one that is no longer open
 */
public record RuleView(ConfirmationRule rule, Standing standing, Turn turn, int missing, Attempt attempt) {

    /** What a rule is worth on the business date. {@code LAPSED}: proposed, and too late to be agreed. */
    public enum Standing {
        PROPOSED,
        LAPSED,
        TO_COME,
        IN_FORCE,
        REPLACED,
        WITHDRAWN;

        static Standing of(ConfirmationRule rule, AgreedRules agreed, LocalDate today) {
            return switch (rule.state()) {
                case WITHDRAWN -> WITHDRAWN;
                case PROPOSED ->
                    rule.effectiveFrom().isBefore(agreed.firstDay(rule.currency(), today)) ? LAPSED : PROPOSED;
                case AGREED -> {
                    if (rule.effectiveFrom().isAfter(today)) {
                        yield TO_COME;
                    }
                    yield agreed.inForce(rule.currency(), today)
                                    .filter(rule::equals)
                                    .isPresent()
                            ? IN_FORCE
                            : REPLACED;
                }
            };
        }

        /** Whether somebody has to do something of it. */
        boolean isOpen() {
            return this == PROPOSED || this == LAPSED;
        }

        boolean isOver() {
            return this == REPLACED || this == WITHDRAWN;
        }
    }

    /** Whether one person's consent counts, or why not. */
    public enum Turn {
        YOURS,
        PROPOSED_BY_YOU,
        CONSENTED_BY_YOU,
        NO_CHECKER;

        static Turn of(ConfirmationRule rule, String subject, boolean checker) {
            if (rule.maker().subject().equals(subject)) {
                return PROPOSED_BY_YOU;
            } else if (rule.isConsentedBy(subject)) {
                return CONSENTED_BY_YOU;
            }
            return checker ? YOURS : NO_CHECKER;
        }
    }

    public boolean canBeConsentedTo() {
        return standing == Standing.PROPOSED && turn == Turn.YOURS && attempt.canBeGiven();
    }

    public boolean canBeWithdrawn() {
        return standing.isOpen() && attempt.canBeGiven();
    }

    /** Whether the user's consent is the last one: then it is agreed. */
    public boolean isLastConsent() {
        return missing <= 1;
    }
}
