package io.counterfoil.bank.webhook;

import io.counterfoil.bank.webhook.DeliveryQueue.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a delivery is tried again, and how long an address rests that does not take any. */
@ApplicationScoped
class RetrySchedule {

    private final List<Duration> after;
    private final Duration restMax;
    private final int failuresMax;

    /**
     * @param after the attempts in vain: once there are as many as this list is long, the next one is the last
     * @param restMax an address that fails rests as long as its row of failures says, at most so long
     * @param failuresMax of one address in a row, then it is disabled
     */
    RetrySchedule(
            @ConfigProperty(name = "counterfoil.webhooks.retry-after", defaultValue = "5S,30S,2M,10M,30M,2H,6H,12H,24H")
                    List<Duration> after,
            @ConfigProperty(name = "counterfoil.webhooks.rest-max", defaultValue = "30M") Duration restMax,
            @ConfigProperty(name = "counterfoil.webhooks.failures-max", defaultValue = "50") int failuresMax) {
        if (after.isEmpty() || after.size() > 20) {
            throw new IllegalArgumentException("counterfoil.webhooks.retry-after has 1 to 20 durations");
        }
        this.after = List.copyOf(after);
        this.restMax = restMax;
        this.failuresMax = failuresMax;
    }

    /**
     * @param attempts of this delivery, this one among them
     * @param failures of this address in a row, this one among them
     */
    Result failed(int attempts, int failures) {
        Duration rest = after.get(Math.min(failures, after.size()) - 1);
        Duration atMost = rest.compareTo(restMax) > 0 ? restMax : rest;
        return attempts > after.size() ? new Result.GivenUp(atMost) : new Result.Again(after.get(attempts - 1), atMost);
    }

    boolean isEnough(int failures) {
        return failures >= failuresMax;
    }
}
