package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An act of the operators as the contract has it.
 *
 * @param content hash of the contract to be called and the call
 * @param lastMove up to this move of the business date it is supported even after its last day
 */
public record LedgerAct(Bytes32 content, UUID proposer, LocalDate lastDay, long lastMove, ActState state) {}
