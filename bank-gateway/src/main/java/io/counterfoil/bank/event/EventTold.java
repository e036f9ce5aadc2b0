package io.counterfoil.bank.event;

/** An event was added, and the transaction that adds it is still open. */
public record EventTold(BankEvent event) {}
