package io.counterfoil.receivables.door;

import io.counterfoil.service.audit.AuditAnchors;
import io.counterfoil.service.audit.AuditHead;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what the service anchored on the chain; and the chain is away when a test says so. */
@Decorator
@Priority(1)
class WatchedAnchors implements AuditAnchors {

    private static final List<AuditHead> ANCHORED = new CopyOnWriteArrayList<>();
    private static volatile boolean away;

    @Inject
    @Delegate
    @Any
    AuditAnchors chain;

    static List<AuditHead> all() {
        return ANCHORED;
    }

    static void goAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public void anchor(AuditHead head) {
        requireThere();
        chain.anchor(head);
        ANCHORED.add(head);
    }

    @Override
    public Optional<AuditHead> latest(String stream) {
        requireThere();
        return chain.latest(stream);
    }

    private static void requireThere() {
        if (away) {
            throw new IllegalStateException("the chain is away");
        }
    }
}
