package io.counterfoil.bank.ledger;

import io.counterfoil.bank.Outcome;
import java.util.UUID;

/** The chain has an act of a bank. Told again when the act is asked for again. */
public record ActDone(UUID bank, Outcome.Operation operation) {}
