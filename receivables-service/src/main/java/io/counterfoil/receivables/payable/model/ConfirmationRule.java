package io.counterfoil.receivables.payable.model;

import io.counterfoil.kernel.Money;
import java.util.List;

/**
 * How many checkers must consent to a payable of one currency before it is issued, by its amount.
 *
 * @param tiers the first from zero, each further one from a higher amount and with no fewer checkers; at most {@link #TIERS_MAX}
 */
public record ConfirmationRule(List<Tier> tiers) {

    public static final int TIERS_MAX = 5;
    public static final int CHECKERS_MAX = 5;
    /** Without a rule of its own a participant has one maker and one checker. */
    public static final int CHECKERS_DEFAULT = 1;

    /** @param checkers besides whoever recorded the payable */
    public record Tier(Money from, int checkers) {
        public Tier {
            if (checkers < 1 || checkers > CHECKERS_MAX) {
                throw new IllegalArgumentException("from 1 to " + CHECKERS_MAX + " checkers");
            }
        }
    }

    /** @throws IllegalArgumentException in words for whoever proposes it */
    public ConfirmationRule {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > TIERS_MAX) {
            throw new IllegalArgumentException("1 to " + TIERS_MAX + " tiers");
        }
        if (!tiers.get(0).from().isZero()) {
            throw new IllegalArgumentException("the first tier begins at zero");
        }
        for (int i = 1; i < tiers.size(); i++) {
            Tier lower = tiers.get(i - 1);
            Tier higher = tiers.get(i);
            if (!lower.from().currency().equals(higher.from().currency())) {
                throw new IllegalArgumentException("all tiers are of one currency");
            }
            if (!lower.from().isLessThan(higher.from()) || higher.checkers() < lower.checkers()) {
                throw new IllegalArgumentException("tiers stand by ascending amount, with no fewer checkers for more");
            }
        }
    }

    public String currency() {
        return tiers.get(0).from().currency().getCurrencyCode();
    }

    public int checkersFor(Money value) {
        int checkers = CHECKERS_DEFAULT;
        for (Tier tier : tiers) {
            if (!value.isLessThan(tier.from())) {
                checkers = tier.checkers();
            }
        }
        return checkers;
    }

    int strictest() {
        return tiers.get(tiers.size() - 1).checkers();
    }
}
