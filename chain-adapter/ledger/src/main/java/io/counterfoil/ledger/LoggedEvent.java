package io.counterfoil.ledger;

/**
 * An event of one of our contracts and its place in its transaction.
 *
 * @param logIndex counts all logs of the transaction from 0, other contracts' and skipped ones included
 */
public record LoggedEvent(int logIndex, LedgerEvent event) {}
