package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.BlockReader;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How far the chain is, and how far behind it the application's reader. Nobody who looks waits for a node. */
@Singleton
class ChainMeters implements MeterBinder {

    private static final String BLOCKS = "blocks";

    private final Instance<LedgerBlocks> blocks;
    private final AtomicLong told = new AtomicLong(-1);
    private volatile @Nullable Runnable stopListening;
    private @Nullable MeterRegistry registry;
    private volatile @Nullable BlockReader reader;
    private final WaitingBlocks waiting = new WaitingBlocks();

    /** @param blocks looked up late: meters are bound before the application connects */
    ChainMeters(Instance<LedgerBlocks> blocks) {
        this.blocks = blocks;
    }

    @Override
    public synchronized void bindTo(MeterRegistry meters) {
        registry = meters;
        Gauge.builder("counterfoil.chain.height", this, ChainMeters::height)
                .baseUnit(BLOCKS)
                .description("The newest block that the node has told of")
                .register(meters);
        bindReader();
    }

    /** Not synchronized: a node that is gone must not hold up whoever reads the meters. */
    void listen(@Observes StartupEvent event) {
        stopListening = blocks.get().onNewHeight(this::heard);
        try {
            heard(blocks.get().height());
        } catch (LedgerUnavailableException later) {
            // the next block tells it
        }
    }

    /** The application projects: what it reads with is measured from now on. */
    synchronized void add(BlockReader started) {
        reader = started;
        bindReader();
    }

    @PreDestroy
    synchronized void stop() {
        if (stopListening != null) {
            stopListening.run();
        }
    }

    private void bindReader() {
        if (registry != null && reader != null) {
            gauge(
                    "counterfoil.projection.height",
                    each -> each.applied().number(),
                    "The newest block that is projected");
            gauge("counterfoil.projection.lag", ChainMeters::behind, "Blocks of the chain that are not projected yet");
            Gauge.builder("counterfoil.projection.age", reader, this::ageSeconds)
                    .baseUnit("seconds")
                    .description("How long the oldest block that is not projected yet has waited since it was told of")
                    .register(registry);
        }
    }

    private void gauge(String name, ToDoubleFunction<BlockReader> value, String description) {
        if (registry != null && reader != null) {
            Gauge.builder(name, reader, value)
                    .baseUnit(BLOCKS)
                    .description(description)
                    .register(registry);
        }
    }

    /** It may apply a block between the two questions. */
    private static double behind(BlockReader reader) {
        return Math.max(0, reader.height() - reader.applied().number());
    }

    private double ageSeconds(BlockReader reading) {
        return waiting.oldestNs(reading.applied().number(), System.nanoTime()) / 1e9;
    }

    private void heard(long height) {
        told.accumulateAndGet(height, Math::max);
        waiting.told(height, System.nanoTime());
    }

    private double height() {
        BlockReader reading = reader;
        return reading == null ? told.get() : Math.max(told.get(), reading.height());
    }
}
