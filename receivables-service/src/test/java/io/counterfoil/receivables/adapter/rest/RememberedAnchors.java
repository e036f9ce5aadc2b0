package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.application.audit.AuditAnchors;
import io.counterfoil.receivables.domain.audit.AuditHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Anchors as the chain keeps them: only forward, never taken back; and away when a test says so. */
@ApplicationScoped
class RememberedAnchors implements AuditAnchors {

    private final List<AuditHead> anchors = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    List<AuditHead> all() {
        return anchors;
    }

    void goAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public void anchor(AuditHead head) {
        requireThere();
        long last = latest(head.stream()).map(AuditHead::entries).orElse(0L);
        if (head.entries() <= last) {
            throw new IllegalStateException("EntriesNotAhead");
        }
        anchors.add(head);
    }

    @Override
    public Optional<AuditHead> latest(String stream) {
        requireThere();
        return anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.get(anchors.size() - 1));
    }

    private void requireThere() {
        if (away) {
            throw new IllegalStateException("the chain is away");
        }
    }
}
