package io.counterfoil.ledger.fisco;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Hands a node's block numbers on to whoever listens; the SDK itself cannot take a listener back. */
final class Doorbell {

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    /** @return running it ends the ringing */
    Runnable add(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void ring(long height) {
        listeners.forEach(listener -> listener.accept(height));
    }
}
