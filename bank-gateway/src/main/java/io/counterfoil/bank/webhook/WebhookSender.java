package io.counterfoil.bank.webhook;

import java.net.URI;
import java.util.Map;

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
     * @return status of the answer
     */
    int send(URI url, Map<String, String> headers, byte[] body) throws NoAnswerException;
}
