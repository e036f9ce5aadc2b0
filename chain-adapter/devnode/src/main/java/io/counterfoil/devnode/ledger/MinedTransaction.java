package io.counterfoil.devnode.ledger;

/** A transaction in a block. */
public record MinedTransaction(Transaction transaction, Receipt receipt, int index) {}
