package io.counterfoil.bank.webhook;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Sends one message. */
public interface WebhookSender {

    /** Why there is no answer. */
    final class NoAnswerException extends Exception {

        private final WebhookDelivery.Problem problem;

        public NoAnswerException(WebhookDelivery.Problem problem) {
            super(problem.wireName());
            this.problem = problem;
        }

        public WebhookDelivery.Problem problem() {
            return problem;
        }
    }

    /**
     * Follows no redirect, and reads nothing but the status.
     *
     * @param bank whose address it is
     * @return status of the answer
     */
    int send(UUID bank, URI url, Map<String, String> headers, byte[] body) throws NoAnswerException;
}
