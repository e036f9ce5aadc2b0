package io.counterfoil.ledger;

/**
 * @param waiting submissions of this process without an outcome yet
 * @param unanswered those among them whose sending got no answer, so that they are looked for on chain
 * @param chainMoving false when the height has not changed while there was something to resolve: pending submissions stay
 *     pending until it does
 * @param height last height seen, -1 before the first
 */
public record SubmitterStatus(int waiting, int unanswered, boolean chainMoving, long height) {}
