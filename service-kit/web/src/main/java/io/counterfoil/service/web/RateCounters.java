package io.counterfoil.service.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One token bucket for each name; as many as fit, so that nobody can fill the memory with names. */
final class RateCounters {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadingCache<String, Bucket> buckets;

    /** @param perPeriod how many may come at once, and come back evenly over the period */
    RateCounters(int perPeriod, Duration period, int namesMax) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(namesMax)
                .expireAfterAccess(period.multipliedBy(2)) // full again by then, so nothing is forgotten
                .build(name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perPeriod).refillGreedy(perPeriod, period))
                        .build());
    }

    /** @return 0 when there was room for one more, else the seconds to wait, at least 1 */
    long secondsToWait(String name) {
        ConsumptionProbe probe = buckets.get(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, -Math.floorDiv(-probe.getNanosToWaitForRefill(), SECOND.toNanos()));
    }
}
