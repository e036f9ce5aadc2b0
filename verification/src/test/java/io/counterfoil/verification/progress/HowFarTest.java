package io.counterfoil.verification.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HowFarTest {

    private final HowFar howFar = new HowFar();

    @Test
    void saysNothingBeforeAnythingHasBegun() {
        assertEquals("", howFar.get());
    }

    @Test
    void countsThePartThatBeganLast() {
        howFar.begin(3, "events read").addAndGet(3);
        AtomicLong blocks = howFar.begin(12_000, "blocks read");
        blocks.addAndGet(1_500);
        assertEquals("1,500 of 12,000 blocks read", howFar.get());
        howFar.is("waiting for the projector");
        assertEquals("waiting for the projector", howFar.get());
    }
}
