package io.counterfoil.bank.booking;

import io.counterfoil.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment that the bank's core system is to make.
 *
 * @param number how many payments of this financing came back before
 * @param message a pain.001.001.09
 */
public record PaymentInstructionFile(
        UUID id, UUID financing, int number, String endToEnd, Money amount, Instant createdAt, String message) {}
