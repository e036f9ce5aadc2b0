package io.counterfoil.receivables.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Whether a rebuild of the projection stands still. */
@Singleton
class RebuildMeter implements MeterBinder {

    private final RebuildProjection rebuild;

    RebuildMeter(RebuildProjection rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("counterfoil.rebuild.setbacks", rebuild, RebuildProjection::setbacks)
                .baseUnit("failures")
                .description("Failures of a rebuild of the projection since its last progress")
                .register(registry);
    }
}
