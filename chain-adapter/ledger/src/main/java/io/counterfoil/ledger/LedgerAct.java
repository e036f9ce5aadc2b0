package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An act of the operators as the contract has it.
 *
 * @param content hash of the contract to be called and the call
 */
public record LedgerAct(Bytes32 content, UUID proposer, LocalDate lastDay, ActState state) {}
