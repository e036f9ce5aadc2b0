package io.counterfoil.messages;

import org.jspecify.annotations.Nullable;

/**
 * What became of a payment, of a group of payments, or, where it names neither, of the whole instruction.
 *
 * @param reason code of the bank's reason, such as AC01, and what it wrote beside it
 */
public record PaymentStatus(
        @Nullable String paymentInformation,
        @Nullable String instruction,
        @Nullable String endToEnd,
        InstructionState state,
        @Nullable String reason) {}
