package io.counterfoil.bank.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened at a bank.
 *
 * @param sequence in the order of the bank's events, from 1 and without gaps
 * @param id stays the same however often and by whatever way it is sent
 * @param toldAt when this gateway learned of it
 */
public record BankEvent(UUID bank, long sequence, UUID id, EventType type, Instant toldAt, EventData data) {}
