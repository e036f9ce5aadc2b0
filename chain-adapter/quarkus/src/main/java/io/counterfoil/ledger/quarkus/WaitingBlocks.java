package io.counterfoil.ledger.quarkus;

import java.util.ArrayDeque;
import java.util.Deque;

/** When the node has told of blocks that a reader has not applied yet. */
final class WaitingBlocks {

    /** Beyond that none is added: what is asked for is the age of the oldest. */
    private static final int REMEMBERED_MAX = 10_000;

    private final Deque<Told> waiting = new ArrayDeque<>();

    private record Told(long height, long atNs) {}

    /** @param atNs of {@link System#nanoTime()}, as all times here */
    synchronized void told(long height, long atNs) {
        Told last = waiting.peekLast();
        if (waiting.size() < REMEMBERED_MAX && (last == null || last.height() < height)) {
            waiting.addLast(new Told(height, atNs));
        }
    }

    /** @return how long the oldest one above {@code applied} has waited, in ns; 0 when none waits */
    synchronized long oldestNs(long applied, long nowNs) {
        while (!waiting.isEmpty() && waiting.getFirst().height() <= applied) {
            waiting.removeFirst();
        }
        return waiting.isEmpty() ? 0 : nowNs - waiting.getFirst().atNs();
    }
}
