package io.counterfoil.messages;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the bank says of payments that it booked together, whether or not it lists them. */
public record Batch(
        @Nullable String messageId,
        @Nullable String paymentInformation,
        @Nullable Integer count,
        @Nullable Money total) {}
