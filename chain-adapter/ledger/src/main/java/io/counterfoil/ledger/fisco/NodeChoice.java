package io.counterfoil.ledger.fisco;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node that is asked. Always the same, so that two answers fit together, until it is gone: then another one of those that
 * are connected, which from then on is always the same.
 */
final class NodeChoice {

    private static final Logger LOG = LoggerFactory.getLogger(NodeChoice.class);

    private final Supplier<List<String>> connected;
    private volatile String current;

    /** @param connected names of the nodes that the SDK is connected to at the moment; may be empty */
    NodeChoice(Supplier<List<String>> connected) {
        this.connected = connected;
        this.current = connected.get().stream().findFirst().orElse("");
    }

    String current() {
        return current;
    }

    /**
     * @param gone what was asked in vain
     * @return true when another node than that one is asked from now on
     */
    synchronized boolean isReplaced(String gone) {
        if (!gone.equals(current)) {
            return true;
        }
        return connected.get().stream()
                .filter(name -> !name.equals(gone))
                .findFirst()
                .map(other -> {
                    LOG.warn("node {} is gone, {} is asked from now on", gone, other);
                    current = other;
                    return true;
                })
                .orElse(false);
    }
}
