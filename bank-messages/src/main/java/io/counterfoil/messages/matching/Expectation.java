package io.counterfoil.messages.matching;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;

/**
 * A payment that an account has to show: a payout that was instructed, or what a debtor has to pay for a settlement.
 *
 * @param id known to whoever expects it
 * @param reference by which it is found: of all references that whoever instructed a payment chooses
 * @param party whose name or account must not be another one, where both sides name it
 */
public record Expectation(String id, Direction direction, String reference, Money amount, OtherParty party) {}
