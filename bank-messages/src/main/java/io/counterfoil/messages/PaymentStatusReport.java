package io.counterfoil.messages;

import java.util.List;

/**
 * A pain.002.
 *
 * @param type such as {@code pain.002.001.10}
 * @param originalMessageId of the instruction that it is about
 */
public record PaymentStatusReport(
        String type, String messageId, String originalMessageId, List<PaymentStatus> statuses) {

    public PaymentStatusReport {
        statuses = List.copyOf(statuses);
    }
}
