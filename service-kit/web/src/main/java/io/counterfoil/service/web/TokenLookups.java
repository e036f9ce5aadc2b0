package io.counterfoil.service.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** How often a bearer token was remembered as verified, and how often one had to be verified. */
@Singleton
class TokenLookups implements MeterBinder {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter("hit", hits, registry);
        counter("miss", misses, registry);
    }

    private static void counter(String result, LongAdder count, MeterRegistry registry) {
        FunctionCounter.builder("counterfoil.token.lookups", count, LongAdder::sum)
                .description("Bearer tokens that were remembered as verified (hit), or had to be verified (miss)")
                .tag("result", result)
                .register(registry);
    }
}
