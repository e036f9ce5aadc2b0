package io.counterfoil.service.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** How many requests the rate limits have refused, by limit. */
@Singleton
class RefusedRequests implements MeterBinder {

    /** What requests are counted by. */
    enum Limit {
        SUBJECT,
        PARTICIPANT,
        ADDRESS
    }

    private final LongAdder ofSubjects = new LongAdder();
    private final LongAdder ofParticipants = new LongAdder();
    private final LongAdder ofAddresses = new LongAdder();

    void count(Limit limit) {
        of(limit).increment();
    }

    private LongAdder of(Limit limit) {
        return switch (limit) {
            case SUBJECT -> ofSubjects;
            case PARTICIPANT -> ofParticipants;
            case ADDRESS -> ofAddresses;
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Limit limit : Limit.values()) {
            FunctionCounter.builder("counterfoil.rate.limit.refusals", of(limit), LongAdder::sum)
                    .description("Requests refused with 429, by what they were counted by")
                    .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
